package dev.mockingbird.interview;

import dev.mockingbird.domain.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Who has the floor in which interview: one answer at a time is taken in, and one thread speaks,
/// which [#stop] can end. Shared by all threads of one process; a lease decides between processes,
/// which is renewed as long as the floor is held.
final class Floor {
  /// How often a lease is renewed in the time that it holds.
  private static final int RENEWALS = 10;

  private final Map<String, Hold> holds = new ConcurrentHashMap<>();
  private final Supplier<Leases> leases;

  Floor(Supplier<Leases> leases) {
    this.leases = leases;
  }

  /// Takes the floor until the hold is closed.
  ///
  /// @throws Refusal with code CONFLICT if somebody has it
  Hold take(String interviewId) {
    Hold hold = new Hold(interviewId);
    if (holds.putIfAbsent(interviewId, hold) != null) {
      throw taken();
    }
    try {
      hold.begin(leases.get());
      return hold;
    } catch (RuntimeException e) {
      holds.remove(interviewId, hold);
      throw e;
    }
  }

  private static Refusal taken() {
    return new Refusal(
        Refusal.Code.CONFLICT,
        "An answer to this interview is being taken in, or the interviewer is still speaking."
            + " Wait for the end, or stop it.");
  }

  boolean isTaken(String interviewId) {
    return holds.containsKey(interviewId) || leases.get().isTaken(interviewId);
  }

  /// Ends the speaking, if somebody speaks, here or on another server.
  void stop(String interviewId) {
    Hold hold = holds.get(interviewId);
    if (hold != null) {
      hold.stop();
    } else {
      leases.get().stop(interviewId);
    }
  }

  /// The floor of one interview, held by one thread.
  final class Hold implements AutoCloseable {
    private final String interviewId;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Lease lease;
    private @Nullable Thread speaking;
    private boolean isStopped;

    private Hold(String interviewId) {
      this.interviewId = interviewId;
      this.lease = Lease.endless(interviewId);
    }

    private void begin(Leases from) {
      lease = from.take(interviewId).orElseThrow(Floor::taken);
      if (lease.isChecked()) {
        Thread.ofVirtual().name("lease of " + interviewId).start(() -> keep(from));
      }
    }

    /// Under which the store takes what is written.
    Lease lease() {
      return lease;
    }

    /// Renews the lease until the hold is closed; once it is lost, nobody hears what is said.
    private void keep(Leases from) {
      Duration time = from.time();
      long renewed = System.nanoTime();
      while (!isClosed(time.dividedBy(RENEWALS))) {
        long now = System.nanoTime();
        switch (from.renew(lease)) {
          case HELD -> renewed = now;
          case STOPPED -> {
            renewed = now;
            stop();
          }
          case LOST -> stop();
          case UNKNOWN -> {
            if (now - renewed > time.toNanos()) {
              stop();
            }
          }
        }
      }
    }

    private boolean isClosed(Duration after) {
      try {
        return closed.await(after.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return true;
      }
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
      closed.countDown();
      holds.remove(interviewId, this);
      if (lease.isChecked()) {
        leases.get().giveBack(lease);
      }
    }
  }
}
