package dev.mockingbird.interview;

import dev.mockingbird.domain.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who has the floor in which interview: one answer at a time is taken in, and one thread speaks,
/// which [#stop] can end. Shared by all threads of one process; across processes the version of the
/// interview decides.
final class Floor {
  private final Map<String, Hold> holds = new ConcurrentHashMap<>();

  /// Takes the floor until the hold is closed.
  ///
  /// @throws Refusal with code CONFLICT if somebody has it
  Hold take(String interviewId) {
    Hold hold = new Hold(interviewId);
    if (holds.putIfAbsent(interviewId, hold) != null) {
      throw new Refusal(
          Refusal.Code.CONFLICT,
          "An answer to this interview is being taken in, or the interviewer is still speaking."
              + " Wait for the end, or stop it.");
    }
    return hold;
  }

  boolean isTaken(String interviewId) {
    return holds.containsKey(interviewId);
  }

  /// Ends the speaking, if somebody speaks.
  void stop(String interviewId) {
    Hold hold = holds.get(interviewId);
    if (hold != null) {
      hold.stop();
    }
  }

  /// The floor of one interview, held by one thread.
  final class Hold implements AutoCloseable {
    private final String interviewId;
    private @Nullable Thread speaking;
    private boolean isStopped;

    private Hold(String interviewId) {
      this.interviewId = interviewId;
    }

    /// Runs what [#stop] may interrupt, and nothing else of the thread.
    <T> T speaking(Supplier<T> speech) {
      begin();
      try {
        return speech.get();
      } finally {
        end();
      }
    }

    private synchronized void begin() {
      speaking = Thread.currentThread();
      if (isStopped) {
        speaking.interrupt();
      }
    }

    private synchronized void end() {
      speaking = null;
      Thread.interrupted(); // a stop that came too late must not disturb what follows
    }

    private synchronized void stop() {
      isStopped = true;
      if (speaking != null) {
        speaking.interrupt();
      }
    }

    @Override
    public void close() {
      holds.remove(interviewId, this);
    }
  }
}
