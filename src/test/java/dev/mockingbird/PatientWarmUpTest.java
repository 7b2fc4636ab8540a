package dev.mockingbird;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is done in the background takes nobody's turn.
class PatientWarmUpTest {
  private static final Duration SHORT = Duration.ofMillis(2_999);
  private static final Duration LONG = Duration.ofSeconds(3);

  private final CountDownLatch done = new CountDownLatch(1);

  @Test
  void itBeginsWhenNobodyHasWantedAnythingForThreeSeconds() throws InterruptedException {
    Deque<Duration> quiet = new ArrayDeque<>(List.of(SHORT, LONG));
    try (WarmUp warmUp = new WarmUp(done::countDown, quiet::remove)) {
      warmUp.start();

      assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(quiet).isEmpty();
    }
  }

  static List<List<Duration>> quiets() {
    return List.of(List.of(SHORT, LONG), List.of(LONG));
  }

  @ParameterizedTest
  @MethodSource("quiets")
  void whatHasNotBegunAtTheEndNeverDoes(List<Duration> quiets) throws InterruptedException {
    Deque<Duration> quiet = new ArrayDeque<>(quiets);
    WarmUp warmUp = new WarmUp(done::countDown, quiet::remove);
    warmUp.close();
    warmUp.start();

    assertThat(done.await(1_200, TimeUnit.MILLISECONDS)).isFalse();
  }
}
