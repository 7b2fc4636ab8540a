package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoreSettingsTest {
  @Test
  void defaults() {
    assertThat(StoreSettings.defaults())
        .isEqualTo(new StoreSettings("", Duration.ofSeconds(5), Duration.ofSeconds(10)));
    assertThatThrownBy(() -> new StoreSettings("", Duration.ofMillis(249), Duration.ofSeconds(10)))
        .hasMessage("busy timeout of the store is 249 ms, must be 250 ms or more");
  }
}
