package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.material.Documents;
import dev.mockingbird.store.SmallDisk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The disk for people's own questions is full when an upload is accepted, or the one for temporary
/// files when it comes: nothing is added, and the same can be done once there is room.
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

  @Test
  void whatNeedsATemporaryFileWaitsUntilThereIsRoomForOne() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    byte[] notes = NOTES.getBytes(StandardCharsets.UTF_8);
    byte[] longNotes = NOTES.replace("Two", "Two ".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
    byte[] office = Documents.docx(NOTES.lines().toList());
    try (SmallDisk disk = SmallDisk.mount(temporary, "size=200m")) {
      ServerProcess server =
          ServerProcess.start(folder, LocalServer.NO_MODEL, "-Djava.io.tmpdir=" + temporary);
      try {
        Browser browser = new Browser(server.address());
        disk.fill();

        ok(upload(browser), 201);
        assertThat(problem(send(browser, begun("notes.txt", notes)), 400).path("detail").asText())
            .isEqualTo("The form cannot be read; it breaks off or goes wrong. Send it again.");
        assertNoRoomFor(upload(browser, "notes.txt", longNotes));
        assertNoRoomFor(upload(browser, "notes.docx", office));
        disk.makeRoom();

        ok(upload(browser, "notes.txt", longNotes), 201);
        ok(upload(browser, "notes.docx", office), 201);
      } finally {
        server.kill();
      }
    }
  }

  private static void assertNoRoomFor(HttpResponse<String> refused) {
    assertThat(problem(refused, 507).path("detail").asText())
        .isEqualTo(
            "The disk for temporary files is full, so the file was not read. Once there is room, do"
                + " the same again.");
  }

  private static HttpResponse<String> upload(Browser browser) {
    return upload(browser, "notes.txt", NOTES.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> upload(Browser browser, String name, byte[] file) {
    ByteArrayOutputStream form = begun(name, file);
    form.writeBytes("\r\n--x0x--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(browser, form);
  }

  /// A form without its end.
  private static ByteArrayOutputStream begun(String name, byte[] file) {
    String head =
        "--x0x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    form.writeBytes(file);
    return form;
  }

  private static HttpResponse<String> send(Browser browser, ByteArrayOutputStream form) {
    return browser.send(
        "POST",
        "/api/imports",
        form.toByteArray(),
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
