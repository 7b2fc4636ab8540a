package dev.mockingbird.web;

import dev.mockingbird.domain.Contact;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tests the connection to the model when somebody asks. A call costs whoever runs the server
/// money, so there is one at a time and one in 15 seconds, however many visitors press the button;
/// in between they get the last result, with its age.
final class ContactRoute {
  static final Duration PAUSE = Duration.ofSeconds(15);

  private final Supplier<Contact> contact;
  private final InstantSource clock;
  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable Result last;

  ContactRoute(Supplier<Contact> contact, InstantSource clock) {
    this.contact = contact;
    this.clock = clock;
  }

  private record Result(Contact contact, Instant at) {}

  void test(Context context) {
    context.json(tested());
  }

  /// May be called from many threads at once; they wait for each other.
  Shown.ContactPart tested() {
    turn.lock();
    try {
      Result known = last;
      Instant now = clock.instant();
      if (known != null && Duration.between(known.at(), now).compareTo(PAUSE) < 0) {
        return part(known.contact(), Duration.between(known.at(), now).toSeconds());
      }
      Contact fresh = contact.get();
      last = new Result(fresh, clock.instant());
      return part(fresh, 0);
    } finally {
      turn.unlock();
    }
  }

  private static Shown.ContactPart part(Contact contact, long age) {
    List<String> details = new ArrayList<>();
    String sentence =
        switch (contact) {
          case Contact.Works(String model, Duration took) ->
              "It works: %s replied in %s.".formatted(model, seconds(took));
          case Contact.Failed(String model, String reason, String said, String remedy) -> {
            if (!said.isEmpty()) {
              details.add("The server said: " + said);
            }
            details.add(remedy);
            details.add("Until then the built-in engine takes over.");
            yield "It does not work: " + reason + " (" + model + ").";
          }
          case Contact.Absent(String why, List<String> looked) -> {
            details.addAll(looked.stream().map(clause -> clause + ".").toList());
            details.add(why);
            yield "No model was called, for none is in use.";
          }
        };
    if (age > 0) {
      details.add(
          "This is from %d s ago: it is tested once in %d s at most."
              .formatted(age, PAUSE.toSeconds()));
    }
    return new Shown.ContactPart(contact instanceof Contact.Works, sentence, details);
  }

  private static String seconds(Duration took) {
    return took.toMillis() < 1000
        ? took.toMillis() + " ms"
        : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
