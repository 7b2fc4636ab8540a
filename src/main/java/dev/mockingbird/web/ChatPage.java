package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;
import dev.mockingbird.report.AttemptRow;
import java.util.List;

/// What the interview page shows: all that was said, and what can be done now.
///
/// @param version of the interview, sent back with each reply
/// @param title such as "Deep learning, practice"
/// @param progress such as "Question 2 of 5, follow-up 1 of 2"
/// @param seconds the time for the whole interview, which the clock counts down; 0: it counts up
/// @param entries from the beginning to the pending move
/// @param speaking true while the interviewer's words are still coming; the page then follows the
///     event stream
/// @param actions what is possible now
/// @param maxAnswerLength in characters
public record ChatPage(
    String id,
    long version,
    String title,
    String progress,
    long seconds,
    Engine engine,
    List<Entry> entries,
    boolean speaking,
    Actions actions,
    int maxAnswerLength) {
  /// What the candidate can do now.
  ///
  /// @param hint false where no hint is left or the mode has none
  /// @param why for a person to read: why there is no hint; empty if there is one
  /// @param cost what the next hint is and costs; empty if there is none
  public record Actions(boolean answer, boolean hint, String why, String cost) {}

  /// One thing in the transcript.
  public sealed interface Entry {
    /// The interviewer spoke.
    ///
    /// @param html sanitised
    /// @param note why a plan B spoke or the words end early; empty if all went well
    /// @param why what of the job description the question answers to; empty if nothing
    record Said(String name, String html, String note, String why) implements Entry {}

    /// The candidate answered; shown as it was typed.
    ///
    /// @param segments together the answer; in practice mode what proves a point is marked
    record Answer(List<Segment> segments) implements Entry {}

    /// Something happened, in a sentence, such as "You skipped this question."
    record Event(String sentence) implements Entry {}

    /// Feedback in practice mode.
    ///
    /// @param complete true if the question is done, so that missed points are named
    /// @param percent grade of the question so far, 0 to 100
    /// @param open how many points are not covered yet
    /// @param basis which judge graded
    /// @param unsure true if the answer was "I don't know"
    /// @param model an answer in two lines, once the question is done; else empty
    /// @param again what there is of a second attempt; one once the question is done, else none
    record Feedback(
        boolean complete,
        int percent,
        int open,
        List<Point> points,
        String basis,
        boolean unsure,
        List<String> model,
        List<Again> again)
        implements Entry {}
  }

  /// A second attempt at a question that is done, or the place to make it.
  ///
  /// @param title of the question
  /// @param html the question as the bank has it, sanitised
  /// @param made the attempt; none or one
  public record Again(String questionId, String title, String html, List<AttemptRow> made) {}

  /// A piece of an answer.
  ///
  /// @param kind `covered`, `partly` or `contradicted`; empty: plain
  public record Segment(String text, String kind) {}

  /// A key point in a feedback card.
  ///
  /// @param kind `covered`, `partly`, `contradicted` or `missed`
  /// @param word the kind for a person to read
  /// @param claim the claim; empty while saying it would give the answer away
  /// @param quote the candidate's words; empty for a missed point
  /// @param advice what is missing, or what is right instead; empty while that would give it away
  /// @param why why it matters; empty while the question is open, and for what was covered
  public record Point(
      String kind, String word, String claim, String quote, String advice, String why) {}
}
