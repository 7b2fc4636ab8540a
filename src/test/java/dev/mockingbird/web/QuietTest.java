package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A server knows how long nobody has wanted anything of it.
class QuietTest {
  @Test
  void itIsQuietFromTheEndOfTheLastRequestOn() throws IOException {
    try (TestServer server = TestServer.start(new EndlessSpeaker())) {
      Browser browser = new Browser(server.address());
      String id = browser.begin("{}");
      try (InputStream stream = browser.listen(id)) {
        assertThat(stream.read()).isEqualTo(':');
        ok(browser.get("/health/live"), 200);
        assertThat(server.quiet()).isZero();
        ok(browser.post(API + "/" + id + "/stop", ""), 200);
        assertThat(stream.readAllBytes()).isNotEmpty();
      }
      await().until(() -> server.quiet().isPositive());

      long refused = System.nanoTime();
      assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
      await().until(() -> server.quiet().isPositive());
      assertThat(server.quiet()).isLessThanOrEqualTo(Duration.ofNanos(System.nanoTime() - refused));
    }
  }

  @Test
  void whoAsksForItsHealthDoesNotBreakIt() {
    try (TestServer server = TestServer.start()) {
      Browser browser = new Browser(server.address());
      await().until(() -> server.quiet().isPositive());
      Duration before = server.quiet();

      ok(browser.get("/health/ready"), 200);

      assertThat(server.quiet()).isGreaterThan(before);
    }
  }
}
