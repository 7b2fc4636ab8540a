package dev.mockingbird.report;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Difference;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Standing;
import dev.mockingbird.domain.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report for programs: written by Jackson as it stands here, every field always there, `null`
/// where it says nothing. Scores are 0 to 1. It tells all there is to tell; that nothing is told
/// before the end of an interview in interview mode is the caller's duty.
///
/// @param id of the interview
/// @param began when, ISO 8601 in UTC
/// @param over false while the interview is still going on
/// @param score mean over the questions that count; null where none does
/// @param notGraded one sentence: why there is no score; null if there is one
/// @param topics the questions that count, by topic
/// @param fixFirst up to three points that would gain most, the first to fix first
/// @param coverage the same by competence too; null where no key point names one
/// @param sections the questions that were put, in their order
/// @param reviews the second opinions since its end, in order
/// @param remarks what was said about key points since its end, in order; it changes nothing above
public record ReportJson(
    String id,
    String began,
    boolean over,
    Setup setup,
    @Nullable Double score,
    @Nullable String notGraded,
    List<Topic> topics,
    List<Fix> fixFirst,
    @Nullable CoverageJson coverage,
    List<Section> sections,
    List<ReviewJson> reviews,
    List<RemarkJson> remarks) {

  /// What the candidate chose.
  ///
  /// @param topics empty: all
  /// @param levels `junior`, `middle`, `senior`; empty: all
  /// @param mode `practice` or `interview`
  /// @param persona its id
  /// @param role empty: none
  /// @param jobDescription empty: none
  public record Setup(
      List<String> topics,
      List<String> levels,
      int questions,
      String mode,
      String persona,
      String role,
      String jobDescription) {}

  /// How a topic went.
  public record Topic(String topic, double score, int questions) {}

  /// A point to fix.
  ///
  /// @param kind `partly`, `contradicted` or `missed`
  /// @param lesson what to learn: the correction of what was said wrongly, else the claim
  public record Fix(
      String questionId,
      String question,
      String pointId,
      String kind,
      String claim,
      String lesson) {}

  /// One question.
  ///
  /// @param state `answered`, `skipped` (counts as 0) or `open` (does not count)
  /// @param score null if it does not count
  /// @param hints how many were asked for
  /// @param question its text
  /// @param why what of the job description it answers to; null if nothing
  /// @param reference the reference answer, Markdown
  /// @param turns what the candidate did, in order
  /// @param points how each key point stands after all answers
  /// @param secondAttempt if the question was tried again in practice mode; it changes no score;
  ///     else null
  public record Section(
      String questionId,
      String title,
      String topic,
      String level,
      String state,
      @Nullable Double score,
      int hints,
      String question,
      @Nullable String why,
      String reference,
      List<Said> turns,
      List<Point> points,
      @Nullable AttemptJson secondAttempt) {}

  /// One turn.
  ///
  /// @param index of the turn in the interview; points refer to it
  /// @param kind `answered`, `hinted`, `skipped` or `ended`
  /// @param answer null unless answered, and so is the assessment
  /// @param grades every grade that was made of the answer, in order, with what it stood on; the
  ///     assessment says what counts
  public record Said(
      int index,
      String kind,
      Asked asked,
      @Nullable String answer,
      @Nullable Graded assessment,
      List<GradeJson> grades) {
    private Said(int index, String kind, Asked asked) {
      this(index, kind, asked, null, null, List.of());
    }
  }

  /// What the interviewer had said.
  ///
  /// @param kind `ask`, `probe` or `hint`
  /// @param text the words as they were put
  public record Asked(String kind, String text) {}

  /// What one answer shows by itself, as the judge in force sees it.
  public record Graded(double score, Judged basis, List<Found> findings) {
    /// From an assessment of an answer to the question.
    public static Graded of(Assessment assessment, Question question) {
      return new Graded(
          assessment.score(question),
          judged(assessment.basis()),
          assessment.findings().stream().map(ReportJson::found).toList());
    }
  }

  /// What an assessment rests on.
  ///
  /// @param judge `built-in` or `model`
  /// @param model its name; null for the built-in judge
  /// @param version of the built-in judge, or hash of the model's prompt
  /// @param because why the built-in judge graded although a model is configured; else null
  public record Judged(
      String judge, @Nullable String model, String version, @Nullable String because) {}

  /// What one answer shows of one key point.
  ///
  /// @param kind `covered`, `partly`, `contradicted` or `missed`
  /// @param quote the candidate's words; null for a missed point
  /// @param start where the quote begins in the answer, in UTF-16 units; null for a missed point
  public record Found(
      String pointId, String kind, @Nullable String quote, @Nullable Integer start) {}

  /// How a key point stands.
  ///
  /// @param competence what knowing it takes; null where nobody has said
  /// @param kind `covered`, `partly`, `contradicted` or `missed`
  /// @param quote the candidate's words; null for a missed point
  /// @param turn index of the turn the quote is from; null for a missed point
  /// @param missing what a partly covered point lacks; else null
  /// @param correction what is right instead of a contradicted point's quote; else null
  /// @param why why a point that is not covered matters; null where nobody has written it
  public record Point(
      String id,
      int weight,
      @Nullable String competence,
      String claim,
      String kind,
      @Nullable String quote,
      @Nullable Integer turn,
      @Nullable String missing,
      @Nullable String correction,
      @Nullable String why) {}

  public static ReportJson of(Report report) {
    Interview interview = report.interview();
    return new ReportJson(
        interview.id(),
        interview.began().toString(),
        interview.isOver(),
        setup(interview.setup()),
        report.isGraded() ? report.score() : null,
        report.isGraded() ? null : Phrases.NOT_GRADED,
        report.topics().stream().map(t -> new Topic(t.topic(), t.score(), t.questions())).toList(),
        report.fixFirst().stream().map(ReportJson::fix).toList(),
        report.coverage().isKnown() ? CoverageJson.of(report.coverage()) : null,
        report.sections().stream().map(section -> section(interview, section)).toList(),
        report.reviewed().stream().map(ReviewJson::of).toList(),
        interview.remarks().stream().map(RemarkJson::of).toList());
  }

  private static Setup setup(dev.mockingbird.domain.Setup setup) {
    return new Setup(
        setup.topics(),
        setup.levels().stream().map(Level::word).toList(),
        setup.questions(),
        setup.mode().word(),
        setup.persona().id(),
        setup.job().role(),
        setup.job().description());
  }

  private static Fix fix(Report.Fix fix) {
    return new Fix(
        fix.question().id(),
        fix.question().text(),
        fix.entry().point().id(),
        fix.entry().finding().kind(),
        fix.entry().point().claim().text(),
        fix.lesson());
  }

  private static Section section(Interview interview, Report.Section section) {
    Question question = section.question();
    return new Section(
        question.id(),
        question.title(),
        question.topic(),
        question.level().word(),
        Phrases.stateWord(section.state()),
        section.state() == Report.State.OPEN ? null : section.score(),
        section.hints(),
        question.text(),
        interview.setup().job().match(question.id()).map(Job.Match::sentence).orElse(null),
        question.reference().text(),
        section.turns().stream()
            .map(index -> said(index, interview.turns().get(index), question))
            .toList(),
        section.standing().entries().stream().map(ReportJson::point).toList(),
        Difference.of(interview, question).map(AttemptJson::of).orElse(null));
  }

  private static Said said(int index, Turn turn, Question question) {
    Asked asked = asked(turn.asked(), question);
    return switch (turn) {
      case Turn.Answered answered ->
          new Said(
              index,
              "answered",
              asked,
              answered.answer(),
              Graded.of(answered.assessment(), question),
              answered.assessments().stream().map(GradeJson::of).toList());
      case Turn.Hinted _ -> new Said(index, "hinted", asked);
      case Turn.Skipped _ -> new Said(index, "skipped", asked);
      case Turn.Ended _ -> new Said(index, "ended", asked);
    };
  }

  private static Asked asked(Pending put, Question question) {
    return new Asked(put.move().kind(), Transcript.words(put, question));
  }

  static Judged judged(Basis basis) {
    return switch (basis) {
      case Basis.BuiltIn(String version, String because) ->
          new Judged("built-in", null, version, because.isEmpty() ? null : because);
      case Basis.Model(String name, String promptVersion) ->
          new Judged("model", name, promptVersion, null);
    };
  }

  static Found found(Finding finding) {
    return new Found(
        finding.pointId(),
        finding.kind(),
        finding.proof().map(Quote::words).orElse(null),
        finding.proof().map(Quote::start).orElse(null));
  }

  private static Point point(Standing.Entry entry) {
    Finding finding = entry.finding();
    return new Point(
        entry.point().id(),
        entry.point().weight(),
        entry.point().competence().isNamed() ? entry.point().competence().word() : null,
        entry.point().claim().text(),
        finding.kind(),
        finding.proof().map(Quote::words).orElse(null),
        finding.proof().isPresent() ? entry.turn() : null,
        finding instanceof Finding.Partly(String _, Quote _, String missing) ? missing : null,
        finding instanceof Finding.Contradicted(String _, Quote _, String right) ? right : null,
        Phrases.whyItMatters(entry).isEmpty() ? null : Phrases.whyItMatters(entry));
  }
}
