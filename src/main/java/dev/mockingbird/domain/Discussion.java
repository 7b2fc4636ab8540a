package dev.mockingbird.domain;

import java.util.List;
import java.util.Optional;

/// What was said about one key point after the end of an interview: a pure function of the
/// interview.
///
/// @param remarks in order; none where nobody has said anything
public record Discussion(List<Remark> remarks) {
  /// How many remarks one point takes.
  public static final int MOST_REMARKS = 6;

  /// How many one interview takes, since it is read as a whole.
  public static final int MOST_IN_ALL = 60;

  public Discussion {
    remarks = List.copyOf(remarks);
  }

  public static Discussion of(Interview interview, String questionId, String pointId) {
    return new Discussion(
        interview.remarks().stream()
            .filter(remark -> remark.isAbout(questionId, pointId))
            .toList());
  }

  /// The number that the next remark has.
  public int next() {
    return remarks.size() + 1;
  }

  /// Why this point takes no more, in a sentence; empty if it does.
  ///
  /// @param interview whose point it is
  public String full(Interview interview) {
    if (next() > MOST_REMARKS) {
      return "This point has its " + MOST_REMARKS + " remarks, which is the most it takes.";
    }
    return interview.remarks().size() < MOST_IN_ALL
        ? ""
        : "This interview has its " + MOST_IN_ALL + " remarks, which is the most it takes.";
  }

  /// The remark with a number, if it was made.
  public Optional<Remark> remark(int number) {
    return number >= 1 && number <= remarks.size()
        ? Optional.of(remarks.get(number - 1))
        : Optional.empty();
  }
}
