package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimingsTest {
  @Test
  void aShareIsOfTheShorterOnes() {
    Timings timings = new Timings(IntStream.of(4, 1, 3, 2).mapToObj(Duration::ofMillis).toList());

    assertThat(timings.millisOf(0.5)).isEqualTo(2);
    assertThat(timings.millisOf(0.9)).isEqualTo(4);
    assertThat(timings.millisOf(1)).isEqualTo(4);
    assertThat(new Timings(List.of(Duration.ofMillis(7))).millisOf(0.1)).isEqualTo(7);
  }
}
