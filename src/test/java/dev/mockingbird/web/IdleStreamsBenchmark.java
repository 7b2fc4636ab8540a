package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand people who listen to an interviewer that says nothing more, on a server with 512 MB
/// of heap. Not one of the tests, since it takes the machine's sockets: `mvn
/// -Plong test -Dtest=IdleStreamsBenchmark`. All of it stays on 127.0.0.1.
@Timeout(420)
final class IdleStreamsBenchmark {
  private static final int STREAMS = 10_000;

  @TempDir Path folder;

  @Test
  void idleStreams() throws Exception {
    try (UnfinishedModel model = new UnfinishedModel()) {
      String settings =
          model.settings()
              + "  deadlines:\n    between-tokens: 1 h\n    total: 1 h\n"
              + "web:\n  limits:\n    streams-per-client: 20000\n";
      ServerProcess process = ServerProcess.start(folder, settings, "-Xmx512m");
      try {
        listen(process);
      } finally {
        process.kill();
      }
    }
  }

  private static void listen(ServerProcess process) throws IOException {
    Browser browser = new Browser(process.address());
    String id = browser.begin("{}");
    List<Socket> sockets = new ArrayList<>();
    try (InputStream speaking = browser.listen(id)) {
      assertThat(speaking.read()).isEqualTo(':');
      long before = residentMegabytes(process);
      long began = System.nanoTime();
      for (int stream = 0; stream < STREAMS; stream++) {
        sockets.add(open(process.address(), id, browser.cookie()));
      }
      long seconds = (System.nanoTime() - began) / 1_000_000_000;
      long asked = System.nanoTime();
      ok(browser.get("/health/ready"), 200);
      System.out.printf(
          "%d idle streams after %d s; resident %d MB, %d MB before; ready in %d ms%n",
          STREAMS,
          seconds,
          residentMegabytes(process),
          before,
          (System.nanoTime() - asked) / 1_000_000);
      ok(browser.post(API + "/" + id + "/stop", ""), 200);
      for (Socket socket : sockets) {
        assertThat(readTo(socket.getInputStream(), "event: spoken")).isTrue();
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static Socket open(String address, String id, String cookie) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort());
    String request =
        "GET %s/%s/events HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n"
            .formatted(API, id, cookie);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    assertThat(readTo(socket.getInputStream(), ": open")).isTrue();
    return socket;
  }

  private static boolean readTo(InputStream stream, String wanted) throws IOException {
    int found = 0;
    for (int one = stream.read(); one >= 0 && found < wanted.length(); one = stream.read()) {
      found = one == wanted.charAt(found) ? found + 1 : one == wanted.charAt(0) ? 1 : 0;
      if (found == wanted.length()) {
        return true;
      }
    }
    return false;
  }

  private static long residentMegabytes(ServerProcess process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.id()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
