package dev.mockingbird.store;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import java.nio.file.Path;

/// A process that records one turn after another and says so on its output, until it is killed.
final class WritesUntilKilled {
  private WritesUntilKilled() {}

  /// Arguments: the data folder, and the id of the interview to begin.
  public static void main(String[] args) {
    try (SqlStore store = new SqlStore(StoreSettings.defaults(), Path.of(args[0]))) {
      store.start();
      Interview interview = Examples.beginning(args[1], Examples.OWNER, Examples.BEGAN);
      store.begin(interview);
      for (int turn = 0; true; turn++) {
        interview =
            interview.with(
                Examples.missed(interview, answer(turn)), new Move.Probe("overfitting", "gap"));
        store.record(interview);
        System.out.println(turn);
      }
    }
  }

  static String answer(int turn) {
    return "answer number " + turn;
  }
}
