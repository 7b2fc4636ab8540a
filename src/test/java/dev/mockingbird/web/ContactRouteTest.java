package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// However often the button is pressed, the model is called seldom.
class ContactRouteTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T10:00:00Z"));
  private final AtomicInteger calls = new AtomicInteger();
  private final ContactRoute route =
      new ContactRoute(
          () -> new Contact.Works("call " + calls.incrementAndGet(), Duration.ofMillis(1234)),
          now::get);

  @Test
  void manyVisitorsAtOnceCostOneCall() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 50).forEach(_ -> threads.execute(route::tested));
    }

    assertThat(calls).hasValue(1);
    assertThat(route.tested().sentence()).isEqualTo("It works: call 1 replied in 1.2 s.");
  }

  @Test
  void aResultIsSaidAgainWithItsAgeUntilTheNextCallMayBe() {
    route.tested();
    now.updateAndGet(before -> before.plusSeconds(14));

    assertThat(route.tested().details())
        .containsExactly("This is from 14 s ago: it is tested once in 15 s at most.");
    now.updateAndGet(before -> before.plusSeconds(1));

    assertThat(route.tested())
        .isEqualTo(new Shown.ContactPart(true, "It works: call 2 replied in 1.2 s.", List.of()));
  }

  @Test
  void aFailureSaysWhatTheServerSaidAndWhatToDo() {
    ContactRoute failing =
        new ContactRoute(
            () -> new Contact.Failed("ollama m", "it cannot be reached", "Go away.", "Start it."),
            now::get);

    assertThat(failing.tested())
        .isEqualTo(
            new Shown.ContactPart(
                false,
                "It does not work: it cannot be reached (ollama m).",
                List.of(
                    "The server said: Go away.",
                    "Start it.",
                    "Until then the built-in engine takes over.")));
  }

  @Test
  void withoutAModelItSaysWhatWasLookedForAndWhatToDo() {
    ContactRoute none =
        new ContactRoute(
            () -> new Contact.Absent("Start one.", List.of("OPENAI_API_KEY is not set")), now::get);

    assertThat(none.tested())
        .isEqualTo(
            new Shown.ContactPart(
                false,
                "No model was called, for none is in use.",
                List.of("OPENAI_API_KEY is not set.", "Start one.")));
  }
}
