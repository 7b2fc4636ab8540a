package dev.mockingbird.web;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.interview.StoreFailure;
import java.time.Duration;
import java.util.List;

/// Replies that another server takes in, or that this one no longer has in memory, as the store
/// tells them: once their words are recorded, or whoever spoke is gone, they are told from any
/// place on. Shared by all request threads.
final class Elsewhere {
  /// How often the store is asked.
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Interviews interviews;
  private final InterviewJson json;

  Elsewhere(Interviews interviews, InterviewJson json) {
    this.interviews = interviews;
    this.json = json;
  }

  /// The events of the latest reply after the one that somebody read last; of a reply that is over,
  /// only the last, unless it is the one they were reading.
  ///
  /// @param lastRead id of the event; empty: none
  Broadcast follow(Seen now, String lastRead) {
    long version = now.interview().version();
    Broadcast broadcast = new Broadcast(Place.before(version));
    Runnable telling = () -> tell(now, lastRead, broadcast);
    if (now.isBusy()) {
      Thread.ofVirtual().name("following " + now.interview().id()).start(telling);
    } else {
      telling.run();
    }
    return broadcast;
  }

  /// The interview once nobody speaks any more.
  Seen await(Seen now) {
    Seen seen = now;
    while (seen.isBusy()) {
      pause();
      seen = interviews.see(seen.interview().id(), seen.interview().owner());
    }
    return seen;
  }

  private void tell(Seen before, String lastRead, Broadcast broadcast) {
    try {
      Seen after = await(before);
      long version = after.interview().version();
      boolean isHeard = before.isBusy() || Place.of(lastRead).isPresent();
      Place start =
          Place.of(lastRead)
              .filter(place -> place.version() == version)
              .orElse(isHeard ? Place.before(version) : Place.before(version).over());
      broadcast.begin(start);
      tell(after, start, broadcast);
    } catch (Refusal refusal) {
      broadcast.end("failed", Problems.of(refusal)); // it was deleted meanwhile
    } catch (StoreFailure failure) {
      broadcast.end("failed", Problems.of(failure));
    } catch (RuntimeException | Error e) {
      broadcast.end("failed", Problems.unexpected(e));
    }
  }

  private void tell(Seen after, Place from, Broadcast broadcast) {
    Interview interview = after.interview();
    if (!from.isOver()) {
      assessed(interview, from.assessments(), broadcast);
      if (!from.isSpoken()) {
        broadcast.words(rest(after, from.characters()));
        broadcast.spoken(json.spoken(interview));
      }
    }
    broadcast.end("done", json.outcome(after));
  }

  /// The assessments of the last turn after the first few.
  private void assessed(Interview interview, int heard, Broadcast broadcast) {
    int last = interview.turns().size() - 1;
    if (last >= 0 && interview.turns().get(last) instanceof Turn.Answered answered) {
      List<Assessment> all = answered.assessments();
      for (int count = heard + 1; count <= all.size(); count++) {
        Turn then =
            new Turn.Answered(
                answered.asked(), answered.answer(), all.subList(0, count), answered.at());
        json.lastAssessed(interview.with(last, then)).ifPresent(broadcast::assessed);
      }
    }
  }

  /// What is still to be heard of the words; nothing where they are others than those that somebody
  /// began to hear, which `spoken` replaces.
  private static String rest(Seen after, int heard) {
    String words = after.interview().pending().words();
    boolean isOther = heard > 0 && after.isLost();
    return isOther || heard >= words.length() ? "" : words.substring(heard);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while following a reply", e);
    }
  }
}
