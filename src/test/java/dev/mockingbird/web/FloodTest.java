package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Memory while the limits are exceeded: of what is too large and of who comes too often nothing is
/// left, however much it is. `-Dflood.requests=100000` for more than the few hundred of every
/// build.
class FloodTest {
  private static final int REQUESTS = Integer.getInteger("flood.requests", 400);
  private static final int AT_ONCE = 8;
  private static final String LARGE = "x".repeat(300_000);

  /// What may be left of each byte that was refused.
  private static final double LEFT = 0.01;

  /// What a heap differs by from one look to the next, whatever is done, in bytes.
  private static final long NOISE = 5_000_000;

  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();

  @Test
  void nothingIsLeftOfWhatIsTooLargeOrTooMuch() throws Exception {
    WebLimits limits = new WebLimits(256, 100, 1, 1, false);
    try (TestServer server =
        TestServer.start(
            new EndlessSpeaker(), new WebSettings("127.0.0.1", 0, Duration.ZERO, limits))) {
      Browser browser = new Browser(server.address());
      String id = browser.begin("{}");
      flood(server, browser, id, REQUESTS / 4); // fills caches and pools
      long before = heap();
      Instant start = Instant.now();

      long sent = flood(server, browser, id, REQUESTS);

      // what closes lines may take its time
      await()
          .untilAsserted(
              () ->
                  assertThat(heap() - before).isLessThan(Math.max(NOISE, Math.round(LEFT * sent))));
      System.out.printf(
          "%d requests refused, %d MB sent; the heap has %d kB more than the %d kB before%n",
          refused.get(), sent / 1_000_000, (heap() - before) / 1000, before / 1000);
      assertThat(begun.longValue())
          .as("interviews begun, one a minute")
          .isLessThanOrEqualTo(Duration.between(start, Instant.now()).toMinutes() + 2);
      assertThat(browser.state(id).path("turns")).isEmpty();
    }
  }

  /// @return how many bytes went out at most
  private long flood(TestServer server, Browser browser, String id, int requests) throws Exception {
    String path = API + "/" + id + "/answers";
    int before = refused.get();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        all.add(threads.submit(() -> refusedInPieces(server, path, browser.cookie())));
        all.add(threads.submit(() -> refusedForNow(browser)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(refused.get() - before).as("refused").isGreaterThan(requests);
    return (long) requests * LARGE.length();
  }

  /// The line may be cut before the answer is heard, since it does not wait for the end.
  private void refusedInPieces(TestServer server, String path, String cookie) {
    try (Pieces pieces = new Pieces(server.address(), path, cookie, "application/json")) {
      pieces.send("{\"text\":\"");
      pieces.send(LARGE);
      assertThat(pieces.status()).isEqualTo(413);
      refused.incrementAndGet();
    } catch (IOException cut) {
      // refused as well, without a word
    }
  }

  /// But for one a minute.
  private void refusedForNow(Browser browser) {
    HttpResponse<String> response = browser.post(API, "{}");
    browser.takeSeen(); // else it remembers all that it was told
    assertThat(response.statusCode()).isIn(429, 201);
    (response.statusCode() == 429 ? refused : begun).incrementAndGet();
  }

  /// What is left after all that can go has gone.
  private static long heap() {
    return IntStream.range(0, 5)
        .mapToLong(
            _ -> {
              System.gc();
              return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            })
        .min()
        .orElseThrow();
  }
}
