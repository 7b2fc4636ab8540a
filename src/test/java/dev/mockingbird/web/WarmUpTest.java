package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lays out PDF files is in a server's memory before anybody has asked for one.
class WarmUpTest {
  private static final String LAYOUT = "com.openhtmltopdf.css.constants";

  @TempDir Path folder;

  @Test
  void whatLaysOutPdfFilesIsLoadedBeforeTheFirstIsWanted() throws Exception {
    ServerProcess server = ServerProcess.start(folder, "");
    try {
      assertThat(loaded(server)).as("at the start").doesNotContain(LAYOUT);
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(() -> assertThat(loaded(server)).as("in memory").contains(LAYOUT));
    } finally {
      server.kill();
    }
  }

  /// The classes that have objects in a server's memory.
  private static String loaded(ServerProcess server) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process process =
          new ProcessBuilder(jcmd.toString(), "" + server.id(), "GC.class_histogram").start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
