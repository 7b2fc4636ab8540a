package dev.mockingbird.grading;

import java.util.Optional;

/// Finds a text inside another although a few letters are wrong, missing or too many: Sellers'
/// algorithm (1980), the table of edit distances with a free start.
final class Slips {
  private Slips() {}

  /// A part of a text, the end exclusive.
  record Span(int start, int end) {}

  /// The place with the fewest slips, the first of several; empty if all have more than allowed.
  /// Takes time in proportion to the product of the lengths.
  static Optional<Span> nearest(String text, String wanted, int allowed) {
    int[] cost = new int[wanted.length() + 1];
    int[] start = new int[wanted.length() + 1];
    for (int row = 0; row <= wanted.length(); row++) {
      cost[row] = row;
    }
    int best = allowed + 1;
    Span found = new Span(0, 0);
    for (int i = 0; i < text.length(); i++) {
      column(text.charAt(i), i, wanted, cost, start);
      if (cost[wanted.length()] < best && start[wanted.length()] <= i) {
        best = cost[wanted.length()];
        found = new Span(start[wanted.length()], i + 1);
      }
    }
    return best <= allowed ? Optional.of(found) : Optional.empty();
  }

  /// One more letter of the text: the costs of ending here, and where the cheapest way began.
  private static void column(char letter, int place, String wanted, int[] cost, int[] start) {
    int diagonal = cost[0];
    int diagonalStart = place;
    start[0] = place + 1;
    for (int row = 1; row < cost.length; row++) {
      int left = cost[row];
      int leftStart = start[row];
      int replaced = diagonal + (wanted.charAt(row - 1) == letter ? 0 : 1);
      int dropped = cost[row - 1] + 1;
      if (replaced <= left + 1 && replaced <= dropped) {
        cost[row] = replaced;
        start[row] = diagonalStart;
      } else if (left + 1 <= dropped) {
        cost[row] = left + 1;
      } else {
        cost[row] = dropped;
        start[row] = start[row - 1];
      }
      diagonal = left;
      diagonalStart = leftStart;
    }
  }

  /// How many letters must be changed, added, dropped or swapped with a neighbour to make one word
  /// of the other (Damerau, 1964).
  static int between(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, i, j, cost);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(String one, String other, int i, int j, int[][] cost) {
    int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
