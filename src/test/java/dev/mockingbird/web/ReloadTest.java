package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Question files of one's own, written while the server runs.
class ReloadTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private LocalServer server;
  private Browser browser;
  private Path own;

  @BeforeEach
  void start() throws IOException {
    server = LocalServer.start(folder, LocalServer.NO_MODEL + "bank:\n  reload-every: 100 ms\n");
    browser = server.browser();
    await().atMost(PATIENCE).until(() -> browser.get("/health/ready").statusCode() == 200);
    own = Files.createDirectories(folder.resolve("data/questions")).resolve("tcp-handshake.md");
    Files.copy(Path.of("src/test/resources/questions/tcp-handshake.md"), own);
    await()
        .atMost(PATIENCE)
        .until(() -> browser.get("/api/questions/tcp-handshake").statusCode() == 200);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anOwnQuestionIsFoundAskedAndChanged() throws IOException {
    assertThat(ok(browser.get("/api/questions?q=handshake"), 200)).hasSize(1);
    String id = browser.begin("{\"questionIds\": [\"tcp-handshake\"]}");
    String before = browser.question("tcp-handshake");
    assertThat(before).isNotEqualTo("What is shaken?");

    String text = Files.readString(own);
    Files.writeString(own, text.replaceFirst("\nquestion: .*", "\nquestion: What is shaken?"));

    await()
        .atMost(PATIENCE)
        .until(() -> browser.question("tcp-handshake").equals("What is shaken?"));
    assertThat(browser.state(id).at("/pending/text").asText()).contains(before);
  }

  @Test
  void aBrokenFileIsNamedOnTheBankPageAndTheServerStaysReady() throws IOException {
    String whole = Files.readString(own);
    Files.writeString(own, whole.replace("\nlevel: ", "\nlevel: im"));

    await().atMost(PATIENCE).until(() -> browser.get("/bank").body().contains("tcp-handshake.md:"));
    assertThat(browser.get("/bank").body()).contains("must be one of junior, middle, senior");
    assertThat(browser.get("/health/ready").statusCode()).isEqualTo(200);
    ok(browser.get("/api/questions/tcp-handshake"), 200);

    Files.writeString(own, whole);
    await()
        .atMost(PATIENCE)
        .until(() -> !browser.get("/bank").body().contains("tcp-handshake.md:"));
  }
}
