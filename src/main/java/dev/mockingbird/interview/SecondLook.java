package dev.mockingbird.interview;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Panel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The thorough judge at work beside the speaker, on a virtual thread of its own. Its assessment is
/// recorded when it comes, also after everybody has stopped waiting for it, unless somebody had the
/// interview graded again meanwhile.
final class SecondLook {
  private static final String BROKEN =
      "the model's judge failed unexpectedly (the server's log has the cause)";

  private final CountDownLatch done = new CountDownLatch(1);

  /// Begins to look at the last turn of an interview.
  static SecondLook begin(
      Panel panel, InterviewStore store, Exchange exchange, Interview after, Audience audience) {
    SecondLook look = new SecondLook();
    int turn = after.turns().size() - 1;
    Consumer<Assessment> record =
        assessment -> {
          if (store.assessed(after.id(), turn, assessment)) {
            store
                .find(after.id(), after.owner())
                .ifPresent(reassessed -> audience.reassessed(reassessed, turn));
          }
        };
    Thread.ofVirtual()
        .name("second look at " + after.id() + " turn " + turn)
        .start(() -> look.take(panel, exchange, record));
    return look;
  }

  private void take(Panel panel, Exchange exchange, Consumer<Assessment> record) {
    try {
      assess(panel, exchange, record);
    } finally {
      done.countDown();
    }
  }

  /// A judge that throws is a bug: the candidate is told that the model did not grade, and the
  /// exception goes on to the thread's end, where it is reported.
  private static void assess(Panel panel, Exchange exchange, Consumer<Assessment> record) {
    Optional<Assessment> assessment;
    try {
      assessment = panel.thorough(exchange);
    } catch (RuntimeException bug) {
      record.accept(panel.quick(exchange).on(new Basis.BuiltIn(BuiltInJudge.VERSION, BROKEN)));
      throw bug;
    }
    assessment.ifPresent(record);
  }

  /// Waits for the assessment, but no longer than this.
  void await(Duration most) {
    try {
      boolean ignored = done.await(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
