package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.store.SmallDisk;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The disk for people's own questions is full when an upload is accepted: nothing is added, and
/// the same upload can be accepted once there is room.
@Timeout(180)
class ImportFullDiskTest {
  private static final String NOTES =
      """
      1. What is a mutex?
      A lock that one thread owns at a time. Only its owner may release it.

      2. Explain deadlock.
      Two threads wait for each other for ever.
      """;

  @TempDir private Path folder;

  @Test
  void anUploadThatFindsNoRoomWaitsUntilThereIsSome() throws IOException {
    Path own = Files.createDirectories(folder.resolve("data/questions"));
    try (SmallDisk disk = SmallDisk.mount(own, "size=1m");
        LocalServer server = LocalServer.start(folder)) {
      Browser browser = server.browser();
      String preview = ok(upload(browser), 201).path("id").asText();
      disk.fill();

      HttpResponse<String> refused = browser.post("/api/imports/" + preview, "");
      HttpResponse<String> page =
          browser.post("/bank/import/" + preview, "", "Accept", "text/html");
      assertThat(problem(refused, 507).path("detail").asText())
          .isEqualTo(
              "The disk for these questions is full, so none of them was added. Once there is"
                  + " room, do the same again.");
      assertThat(page.statusCode()).isEqualTo(507);
      assertThat(page.body()).contains("none of them was added");
      assertThat(questions(own)).isEmpty();
      disk.makeRoom();

      ok(browser.post("/api/imports/" + preview, ""), 200);
      assertThat(questions(own)).containsExactlyInAnyOrder("mutex.md", "deadlock.md");
    }
  }

  private static HttpResponse<String> upload(Browser browser) {
    String form =
        "--x0x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"notes.txt\"\r\n\r\n"
            + NOTES
            + "\r\n--x0x--\r\n";
    return browser.send(
        "POST",
        "/api/imports",
        form.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "multipart/form-data; boundary=x0x");
  }

  private static Stream<String> questions(Path own) throws IOException {
    try (Stream<Path> all = Files.list(own)) {
      return all
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .toList()
          .stream();
    }
  }
}
