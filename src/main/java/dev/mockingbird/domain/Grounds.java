package dev.mockingbird.domain;

/// What a grade stood on, kept with it, so that it can be looked into later, whatever has become of
/// the question's file, the prompt or the model since. Which judge it was, in which version, the
/// [Basis] says.
///
/// @param review the number of the [Review] it was made for, from 1; 0: made when the answer came
/// @param question version of the question as it was asked ([Question#version]); empty if it was
///     not kept
/// @param parameters what the model was called with, such as `temperature 0`; for the built-in
///     judge the version of the examples ([Example#version]) it compared the answer with, such as
///     `examples 1f3c9a7e2b10`, empty if there were none
/// @param verdict what the judge said, word for word, before code had checked any of it
public record Grounds(int review, String question, String parameters, String verdict) {
  /// Of a grade that an earlier release made, which kept no more than the basis.
  public static final Grounds NOT_KEPT = new Grounds(0, "", "", "");

  public Grounds {
    Require.range(review, 0, Integer.MAX_VALUE, "number of the review");
  }

  /// The same, made for a review.
  Grounds forReview(int number) {
    return new Grounds(number, question, parameters, verdict);
  }

  /// True if what it stood on was kept.
  public boolean isKept() {
    return !question.isEmpty();
  }
}
