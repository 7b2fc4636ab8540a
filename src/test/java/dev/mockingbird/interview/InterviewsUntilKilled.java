package dev.mockingbird.interview;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.store.SqlStore;
import dev.mockingbird.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A process in which candidates hold interviews over several databases at once, one after another,
/// each going on with the one that was left unfinished; what is recorded is said on its output at
/// the moment when a browser is told, until the process is killed or its input ends.
public final class InterviewsUntilKilled {
  /// The candidates.
  public static final List<String> OWNERS = List.of("Ann", "Bob", "Cem");

  private final Interviews interviews;
  private final InterviewStore store;
  private final String url;

  private InterviewsUntilKilled(SqlStore store, String url) {
    this.store = store;
    this.url = url;
    this.interviews = Scene.on(store, List.of(), List.of(), Scene.FOR_EVER).interviews();
  }

  /// What was said to be recorded.
  ///
  /// @param url of the database; empty: the SQLite file
  /// @param turn from 0
  /// @param grades print of all grades of the turn
  /// @param next print of the interviewer's next move
  public record Acknowledged(String url, String interviewId, int turn, String grades, String next) {
    private static final String END = "."; // a line without it was cut off

    /// The last turn of an interview as it is now.
    public static Acknowledged of(String url, Interview after) {
      int last = after.turns().size() - 1;
      Turn.Answered answered = (Turn.Answered) after.turns().get(last);
      return new Acknowledged(
          url, after.id(), last, print(answered.assessments()), print(after.pending().move()));
    }

    /// The same in every process, and on one line.
    public static String print(Object thing) {
      return Integer.toHexString(thing.toString().hashCode());
    }

    private String line() {
      return String.join("\t", url, interviewId, String.valueOf(turn), grades, next, END);
    }

    /// Reads a line; false for one that was cut off.
    public static boolean isWhole(String line) {
      return line.endsWith("\t" + END);
    }

    public static Acknowledged read(String line) {
      String[] parts = line.split("\t", -1);
      return new Acknowledged(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3], parts[4]);
    }
  }

  /// Arguments: the data folder, and the URLs of the databases, an empty one for the file in the
  /// folder. The tables are there.
  public static void main(String[] args) throws IOException {
    for (String url : List.of(args).subList(1, args.length)) {
      SqlStore store =
          new SqlStore(
              new StoreSettings(url, Duration.ofMinutes(1), Duration.ofSeconds(10)),
              Path.of(args[0]));
      InterviewsUntilKilled interviews = new InterviewsUntilKilled(store, url);
      for (String owner : OWNERS) {
        Thread.ofVirtual().start(() -> interviews.hold(owner));
      }
    }
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  private void hold(String owner) {
    while (true) {
      Interview interview =
          latest(owner)
              .filter(one -> !one.isOver())
              .orElseGet(() -> interviews.begin(Examples.setup(), owner));
      while (!interview.isOver()) {
        interview = answer(interview);
      }
    }
  }

  /// All before it are over; to read those too would cost most of a process's time.
  private Optional<Interview> latest(String owner) {
    return store.summaries(owner, 0, 1).stream()
        .findFirst()
        .flatMap(summary -> store.find(summary.id()));
  }

  private Interview answer(Interview interview) {
    int turn = interview.turns().size();
    Reply reply =
        new Reply(
            interview.id(),
            interview.owner(),
            interview.version(),
            new Receipt(key(turn), text(interview.id(), turn)));
    return interviews.answer(
        reply,
        text(interview.id(), turn),
        new WhenRecorded(after -> System.out.println(Acknowledged.of(url, after).line())));
  }

  /// Under which a reply is sent.
  public static String key(int turn) {
    return "reply " + turn;
  }

  /// What is answered; every other answer covers the point of the second question.
  public static String text(String interviewId, int turn) {
    return (turn % 2 == 0 ? "I cannot say much of it." : Scene.ANSWER)
        + " So much for turn "
        + turn
        + " of "
        + interviewId
        + ".";
  }
}
