package dev.mockingbird.interview;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Panel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The thorough judge at work beside the speaker, on a virtual thread of its own. Its assessment is
/// recorded when it comes, also after everybody has stopped waiting for it.
final class SecondLook {
  private final CountDownLatch done = new CountDownLatch(1);

  /// Begins to look at the last turn of an interview.
  static SecondLook begin(
      Panel panel, InterviewStore store, Exchange exchange, Interview after, Audience audience) {
    SecondLook look = new SecondLook();
    int turn = after.turns().size() - 1;
    Thread.ofVirtual()
        .name("second look at " + after.id() + " turn " + turn)
        .start(
            () -> {
              try {
                panel
                    .thorough(exchange)
                    .ifPresent(
                        assessment -> {
                          store.assessed(after.id(), turn, assessment);
                          audience.reassessed(after, turn);
                        });
              } finally {
                look.done.countDown();
              }
            });
    return look;
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
