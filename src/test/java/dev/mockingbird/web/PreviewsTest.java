package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Uploads that wait for a yes are kept for a while and for one browser.
class PreviewsTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final AtomicInteger writes = new AtomicInteger();
  private final Previews previews = new Previews(now::get);

  @Test
  void afterHalfAnHourItIsGoneAndThatIsSaid() {
    String id = keep();
    now.set(Instant.EPOCH.plus(Previews.LIFE));
    assertThat(previews.of(id, "ann").isAccepted()).isFalse();

    now.set(Instant.EPOCH.plus(Previews.LIFE).plus(Duration.ofMillis(1)));

    assertThatThrownBy(() -> previews.accept(id, "ann"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("forgotten after 30 minutes");
    assertThat(writes).hasValue(0);
  }

  @Test
  void oneMoreThanTwentyPushesOutTheOldest() {
    String first = keep();
    String second = keep();
    for (int i = 2; i <= Previews.MOST; i++) {
      keep();
    }

    assertThatThrownBy(() -> previews.of(first, "ann")).isInstanceOf(Refusal.class);
    assertThat(previews.of(second, "ann").id()).isEqualTo(second);
  }

  @Test
  void onlyItsOwnerAcceptsItAndOnlyOnce() {
    String id = keep();

    assertThatThrownBy(() -> previews.accept(id, "bob")).isInstanceOf(Refusal.class);
    assertThat(previews.accept(id, "ann").isAccepted()).isTrue();
    assertThatThrownBy(() -> previews.accept(id, "ann")).hasMessageContaining("accepted already");
    assertThat(writes).hasValue(1);
  }

  private String keep() {
    Intake.Offer offer =
        new Intake.Offer(
            List.of(), List.of(), List.of(), List.of(), () -> writes.incrementAndGet());
    return previews.keep("ann", new Imports.Received("a.txt", offer)).id();
  }
}
