package dev.mockingbird.report;

import dev.mockingbird.domain.Difference;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Standing;
import dev.mockingbird.domain.Turn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the report page shows, all said and counted, so that the template only places it. Strings
/// are plain text to be escaped, but those named `html`, which are sanitised. Percents are 0 to
/// 100.
///
/// @param id of the interview
/// @param title such as "Interview report"
/// @param subtitle when it began, and what was set up
/// @param notes sentences about the whole, such as that it is not over yet; may be empty
/// @param overall such as "63%", or "not graded"
/// @param percent 0 where not graded
/// @param explanation how the grade comes about, or why there is none
/// @param topics empty where not graded
/// @param fixFirst up to three, the first to fix first
/// @param coverage by topic and competence; none where no key point names a competence, else one
/// @param reviews the second opinions since its end, in order
/// @param rule which of two opinions counts
/// @param discussions those in which something was said, in the order of their points
public record ReportPage(
    String id,
    String title,
    String subtitle,
    List<String> notes,
    String overall,
    int percent,
    boolean isGraded,
    String explanation,
    List<TopicRow> topics,
    List<FixRow> fixFirst,
    List<CoverageTable> coverage,
    List<Section> sections,
    List<ReviewRow> reviews,
    String rule,
    List<DiscussionRow> discussions) {

  /// How a topic went.
  ///
  /// @param questions such as "2 questions"
  /// @param links to them
  public record TopicRow(
      String topic, int percent, String questions, List<CoverageTable.Link> links) {}

  /// A point to fix.
  ///
  /// @param lesson what to learn
  /// @param claim the key point; empty where the lesson says the same
  /// @param word the finding in words
  /// @param anchor of the point's row on this page, without `#`
  public record FixRow(String lesson, String claim, String question, String word, String anchor) {}

  /// One question.
  ///
  /// @param anchor its id on this page, without `#`
  /// @param title with its number, such as "1. Dropout"
  /// @param subtitle topic and level
  /// @param state `answered`, `skipped` or `open`
  /// @param stateWords such as "skipped, counts as 0"
  /// @param grade how its grade comes about, such as "5.5 of 9: 61%"; empty if it does not count
  /// @param percent 0 if it does not count
  /// @param hints such as "2 hints used"; empty if none was
  /// @param why what of the job description it answers to; empty if nothing
  /// @param attempts the second attempt in practice mode; none or one
  public record Section(
      String anchor,
      String title,
      String subtitle,
      String state,
      String stateWords,
      String grade,
      int percent,
      String questionHtml,
      List<Entry> transcript,
      List<PointRow> points,
      String referenceHtml,
      String hints,
      String why,
      List<AttemptRow> attempts) {
    /// What tells an answer from the others of the report, such as "answer 2 to 1. Dropout".
    public String name(Entry answer) {
      List<Entry> answers =
          transcript.stream().filter(entry -> entry.speaker().equals("you")).toList();
      return "answer " + (answers.indexOf(answer) + 1) + " to " + title;
    }
  }

  /// Something in a transcript.
  ///
  /// @param speaker `interviewer` or `you`; empty for an event, whose sentence is the note
  /// @param html what the interviewer said; else empty
  /// @param segments what the candidate answered, line breaks as typed; else empty
  /// @param note which judge graded and why, or why a plan B spoke, or what happened; may be empty
  /// @param grades every grade that was made of an answer, in order; else empty
  public record Entry(
      String speaker, String html, List<Segment> segments, String note, List<GradeRow> grades) {
    private Entry(String speaker, String html, String note) {
      this(speaker, html, List.of(), note, List.of());
    }
  }

  /// A piece of an answer.
  ///
  /// @param kind `covered`, `partly`, `contradicted`; the gravest where several quote it; empty:
  ///     plain text
  /// @param label for a person to read: each finding and its claim; empty for plain text
  /// @param id of its place on this page
  /// @param anchors of the rows of the points it speaks to
  /// @param ends the points whose quote ends with it
  public record Segment(
      String text,
      String kind,
      String label,
      String id,
      List<String> anchors,
      List<Reference> ends) {}

  /// Leads from a quote to its point.
  ///
  /// @param number of the point in its question, from 1
  public record Reference(int number, String anchor) {}

  /// How a key point stands.
  ///
  /// @param kind `covered`, `partly`, `contradicted` or `missed`
  /// @param word the finding in words
  /// @param competence what knowing it takes; empty where nobody has said
  /// @param earned such as "1.5 of 3"
  /// @param quote the candidate's words; empty for a missed point
  /// @param place of the quote in the transcript, without `#`; empty for a missed point
  /// @param advice what is missing, or what is right instead; empty for a covered or missed point
  /// @param why why it matters; empty for a covered point, and where nobody has written it
  public record PointRow(
      String anchor,
      String kind,
      String word,
      String claim,
      int weight,
      String competence,
      String earned,
      String quote,
      String place,
      String advice,
      String why,
      Objection objection,
      DiscussionRow discussion) {}

  public static ReportPage of(Report report) {
    Interview interview = report.interview();
    return new ReportPage(
        interview.id(),
        "Interview report",
        Phrases.when(interview) + ": " + Phrases.setup(interview),
        interview.isOver() ? List.of() : List.of(Phrases.UNFINISHED),
        report.isGraded() ? Phrases.percent(report.score()) + "%" : "not graded",
        Phrases.percent(report.score()),
        report.isGraded(),
        report.isGraded() ? Phrases.HOW_GRADED : Phrases.NOT_GRADED,
        report.topics().stream().map(topic -> topic(report, topic)).toList(),
        report.fixFirst().stream().map(fix -> fix(report, fix)).toList(),
        CoverageTable.of(report),
        IntStream.range(0, report.sections().size()).mapToObj(i -> section(report, i)).toList(),
        report.reviewed().stream().map(ReviewRow::of).toList(),
        ReviewRow.RULE,
        DiscussionRow.all(report));
  }

  private static TopicRow topic(Report report, Report.TopicScore topic) {
    List<Report.Section> all = report.sections();
    return new TopicRow(
        Phrases.topic(topic.topic()),
        Phrases.percent(topic.score()),
        Phrases.count(topic.questions(), "question"),
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).state() != Report.State.OPEN)
            .filter(i -> all.get(i).question().topic().equals(topic.topic()))
            .mapToObj(i -> CoverageTable.question(i, all.get(i).question()))
            .toList());
  }

  private static FixRow fix(Report report, Report.Fix fix) {
    String claim = fix.entry().point().claim().text();
    List<Question> questions = report.sections().stream().map(Report.Section::question).toList();
    return new FixRow(
        fix.lesson(),
        fix.lesson().equals(claim) ? "" : claim,
        fix.question().text(),
        Phrases.kind(fix.entry().finding()),
        Places.point(questions.indexOf(fix.question()), fix.question(), fix.entry().point().id()));
  }

  private static Section section(Report report, int index) {
    Report.Section section = report.sections().get(index);
    Question question = section.question();
    boolean counts = section.state() != Report.State.OPEN;
    return new Section(
        Places.section(index),
        (index + 1) + ". " + question.title(),
        Phrases.topic(question.topic()) + ", " + question.level().word(),
        Phrases.stateWord(section.state()),
        Phrases.state(section.state()),
        counts ? Phrases.sum(section) : "",
        counts ? Phrases.percent(section.score()) : 0,
        Markup.html(question.text()),
        Transcript.of(report, section).stream().map(l -> entry(index, question, l)).toList(),
        section.standing().entries().stream().map(e -> point(report, index, e)).toList(),
        Markup.html(question.reference().text()),
        section.hints() == 0 ? "" : Phrases.count(section.hints(), "hint") + " used",
        Phrases.why(report.interview(), question),
        Difference.of(report.interview(), question).map(AttemptRow::of).stream().toList());
  }

  private static Entry entry(int index, Question question, Transcript.Line line) {
    return switch (line) {
      case Transcript.Line.Said(String words, String note) ->
          new Entry("interviewer", Markup.html(words), note);
      case Transcript.Line.Answer(int at, var turn) ->
          new Entry(
              "you",
              "",
              segments(index, question, at, turn),
              turn.assessment().basis().sentence(),
              turn.assessments().stream().map(GradeRow::of).toList());
      case Transcript.Line.Event(String sentence) -> new Entry("", "", sentence);
    };
  }

  private static List<Segment> segments(
      int index, Question question, int turn, Turn.Answered answered) {
    List<Highlights.Segment> pieces = Places.segments(answered);
    return IntStream.range(0, pieces.size())
        .mapToObj(
            i ->
                new Segment(
                    pieces.get(i).text(),
                    pieces.get(i).kind(),
                    label(question, pieces.get(i)),
                    Places.segment(turn, i),
                    pieces.get(i).marks().stream()
                        .map(f -> Places.point(index, question, f.pointId()))
                        .toList(),
                    Places.ending(pieces, i).stream()
                        .map(f -> reference(index, question, f))
                        .toList()))
        .toList();
  }

  private static String label(Question question, Highlights.Segment segment) {
    return segment.marks().stream()
        .map(f -> Phrases.kind(f) + ": " + question.point(f.pointId()).claim().text())
        .collect(Collectors.joining("\n"));
  }

  private static Reference reference(int index, Question question, Finding finding) {
    return new Reference(
        Places.number(question, finding.pointId()),
        Places.point(index, question, finding.pointId()));
  }

  private static PointRow point(Report report, int index, Standing.Entry entry) {
    Report.Section section = report.sections().get(index);
    Finding finding = entry.finding();
    return new PointRow(
        Places.point(index, section.question(), entry.point().id()),
        finding.kind(),
        Phrases.kind(entry),
        entry.point().claim().text(),
        entry.point().weight(),
        entry.point().competence().word(),
        Phrases.earned(entry),
        Phrases.quote(finding),
        Places.quote(report.interview(), entry),
        Phrases.advice(finding),
        Phrases.whyItMatters(entry),
        Objection.of(report, section, entry.point().id()),
        DiscussionRow.of(report, index, entry));
  }
}
