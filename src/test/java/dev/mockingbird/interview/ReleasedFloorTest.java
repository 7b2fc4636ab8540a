package dev.mockingbird.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.store.MemoryStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Another server gives the floor back while somebody looks at the interview.
class ReleasedFloorTest {
  private static final Interview BEGUN = Examples.beginning();

  @Test
  void wordsThatAreNotThereAreStillBeingDecidedOrStoodInFor() {
    MemoryStore memory = new MemoryStore();
    memory.begin(BEGUN);
    memory.record(
        BEGUN.with(Examples.missed(BEGUN, "the answer"), new Move.Probe("overfitting", "gap")));
    for (int looks = 0; looks < 5; looks++) {
      Scene scene = Scene.on(shared(memory, looks), List.of(), List.of(), Duration.ZERO);

      Seen seen = scene.interviews().see(BEGUN.id(), BEGUN.owner());

      boolean hasWords = !seen.interview().pending().words().isEmpty();
      assertThat(hasWords).as("words after %d looks", looks).isNotEqualTo(seen.isDeciding());
    }
  }

  /// The store as one of several servers has it, of which another one holds the floor for so many
  /// looks.
  private static InterviewStore shared(MemoryStore memory, int looks) {
    Leases leases = new Fading(new AtomicInteger(looks));
    return (InterviewStore)
        Proxy.newProxyInstance(
            InterviewStore.class.getClassLoader(),
            new Class<?>[] {InterviewStore.class},
            (_, method, arguments) ->
                method.getName().equals("leases") ? leases : method.invoke(memory, arguments));
  }

  private record Fading(AtomicInteger looks) implements Leases {
    @Override
    public Duration time() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Optional<Lease> take(String interviewId) {
      return Optional.empty();
    }

    @Override
    public Grip renew(Lease lease) {
      return Grip.LOST;
    }

    @Override
    public void giveBack(Lease lease) {}

    @Override
    public boolean isTaken(String interviewId) {
      return looks.getAndDecrement() > 0;
    }

    @Override
    public void stop(String interviewId) {}
  }
}
