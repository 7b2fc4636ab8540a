package dev.mockingbird.domain;

import java.time.Instant;

/// What the candidate said about one key point of a report, and what the interviewer answered. It
/// is kept beside the interview, outside its turns, its version and its grade: whatever is said in
/// it, no finding changes.
///
/// @param number its place among the remarks on this point, from 1; a sender names it, so that a
///     remark that is sent again is known again
/// @param text the candidate's words
public record Remark(
    String questionId, String pointId, int number, String text, Response response, Instant at) {
  /// The longest remark, in characters.
  public static final int MAX_TEXT = 500;

  public Remark {
    Require.text(questionId, "question of a remark");
    Require.text(pointId, "key point of a remark");
    Require.range(number, 1, Discussion.MOST_REMARKS, "number of the remark");
    Require.text(text, "remark");
    Require.range(text.length(), 1, MAX_TEXT, "length of the remark");
  }

  /// What the interviewer answered.
  ///
  /// @param words Markdown
  /// @param by the model's name, or [#BUILT_IN]
  /// @param note why the built-in interviewer answered although a model is configured, or what was
  ///     left out of the model's words; a sentence or more; empty if all went well
  public record Response(String words, String by, String note) {
    /// Who answers without a model.
    public static final String BUILT_IN = "built-in";

    /// The longest, in characters.
    public static final int MAX_WORDS = 6000;

    public Response {
      Require.text(words, "response to a remark");
      Require.range(words.length(), 1, MAX_WORDS, "length of the response");
      Require.text(by, "who responds");
    }

    public boolean isBuiltIn() {
      return by.equals(BUILT_IN);
    }
  }

  /// True if it is about this key point.
  boolean isAbout(String question, String point) {
    return questionId.equals(question) && pointId.equals(point);
  }

  /// True if it has the place of the other one.
  boolean isInPlaceOf(Remark other) {
    return number == other.number && isAbout(other.questionId, other.pointId);
  }
}
