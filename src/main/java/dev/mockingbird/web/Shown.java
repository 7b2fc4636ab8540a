package dev.mockingbird.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockingbird.report.ReportJson.Graded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shapes of the API's JSON; [InterviewJson] fills them. What is absent is left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface Shown {
  /// The whole state of an interview.
  ///
  /// @param began when, ISO 8601 in UTC
  record State(
      String id,
      String engine,
      String began,
      SetupPart setup,
      Progress progress,
      boolean over,
      long version,
      PendingPart pending,
      List<TurnPart> turns)
      implements Shown {}

  /// What was chosen on the start page.
  ///
  /// @param role empty: none
  /// @param jobDescription empty: none
  record SetupPart(
      List<String> topics,
      List<String> levels,
      int questions,
      String mode,
      String persona,
      String role,
      String jobDescription)
      implements Shown {}

  /// Interviews in short.
  ///
  /// @param interviews the latest first
  /// @param page which one this is, from 1
  /// @param pages how many there are
  /// @param all how many interviews there are
  record InterviewPage(List<InterviewPart> interviews, int page, int pages, int all)
      implements Shown {}

  /// An interview in short.
  ///
  /// @param name what its owner calls it; empty: nothing
  /// @param answered how many of its questions were answered
  /// @param score of its report, 0 to 1; absent before the end, and where nothing is graded
  record InterviewPart(
      String id,
      String name,
      String began,
      SetupPart setup,
      int questions,
      int answered,
      boolean over,
      @Nullable Double score)
      implements Shown {}

  /// How far it has got.
  ///
  /// @param question number of the present question, from 1
  /// @param of how many questions the interview has
  record Progress(int question, int of) implements Shown {}

  /// The move that waits, or that was replied to.
  ///
  /// @param questionId empty for the closing
  /// @param note why a plan B spoke or the words end early; empty if all went well
  /// @param why what of the job description the question answers to; empty if nothing
  record PendingPart(String kind, String questionId, String text, String note, String why)
      implements Shown {}

  /// A turn.
  ///
  /// @param answer of an answered turn
  /// @param assessment of an answered turn, if it may be seen
  record TurnPart(
      int number,
      String kind,
      PendingPart asked,
      @Nullable String answer,
      @Nullable Graded assessment,
      String at)
      implements Shown {}

  /// Payload of the event `assessed`.
  ///
  /// @param turn number of the turn
  /// @param assessment absent where it may not be seen yet
  record Assessed(int turn, @Nullable Graded assessment) implements Shown {}

  /// Payload of the event `words`: the next piece of what the interviewer says.
  record Words(String text) implements Shown {}

  /// Payload of the event `spoken`: the interviewer has said all.
  record Spoken(PendingPart pending, long version) implements Shown {}

  /// What a reply comes to: the payload of the event `done`, and the answer to who waits.
  ///
  /// @param turn absent if nothing was replied yet
  /// @param words what the interviewer said
  record Outcome(
      @Nullable TurnPart turn, PendingPart pending, String words, long version, boolean over)
      implements Shown {}

  /// What came of testing the connection to the model.
  ///
  /// @param sentence what came of it; it holds no key
  /// @param details what the server said, what to do, or what was looked for; a sentence each
  record ContactPart(boolean works, String sentence, List<String> details) implements Shown {}

  /// A question of the bank; never with its reference answer or key points.
  record QuestionPart(String id, String topic, String level, String title, String question)
      implements Shown {}

  /// A question of the bank with all that may be seen before it is answered.
  ///
  /// @param variants the same question in other words
  /// @param origin who put its key points into words
  record QuestionDetail(
      String id,
      String topic,
      String level,
      String title,
      String question,
      List<String> variants,
      String origin)
      implements Shown {}

  /// What a full answer says; the only shape of the bank that tells answers.
  ///
  /// @param reference in Markdown
  record ReferencePart(String reference, List<ReferencePoint> points, List<String> sources)
      implements Shown {}

  /// A key point of a reference answer.
  record ReferencePoint(
      String id, int weight, String claim, String origin, List<MisconceptionPart> misconceptions)
      implements Shown {}

  /// What is often believed instead of a key point, and what is right.
  record MisconceptionPart(String belief, String correction) implements Shown {}

  /// A topic of the bank.
  record TopicPart(String topic, String name, int questions) implements Shown {}

  /// An upload that was read and waits for a yes.
  ///
  /// @param remarks what was noticed, each with its place
  /// @param problems what stands in the way of accepting it; none if nothing does
  record ImportPart(
      String id,
      String fileName,
      List<TakenPart> taken,
      List<LeftOutPart> leftOut,
      List<String> remarks,
      List<String> problems)
      implements Shown {}

  /// A question made of an upload.
  ///
  /// @param place such as `notes.txt:3-4`
  /// @param points its key points' claims
  record TakenPart(
      String place,
      String id,
      String topic,
      String level,
      String question,
      String reference,
      List<String> points)
      implements Shown {}

  /// Lines of an upload that became no part of a question.
  ///
  /// @param words how they begin; empty where the file as a whole is meant
  record LeftOutPart(String place, String words, String why) implements Shown {}

  /// What was added to the bank.
  ///
  /// @param ids of the questions
  record Added(List<String> ids) implements Shown {}
}
