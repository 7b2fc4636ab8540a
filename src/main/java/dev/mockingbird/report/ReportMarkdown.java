package dev.mockingbird.report;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Difference;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Reviewed;
import dev.mockingbird.domain.Standing;
import dev.mockingbird.domain.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes a report as Markdown, to keep, to print or to paste elsewhere. It says what was covered
/// and what to learn, each with the words it rests on; it passes no verdict on the person.
public final class ReportMarkdown {
  private ReportMarkdown() {}

  /// Ends with a line feed.
  public static String of(Report report) {
    List<String> blocks = new ArrayList<>(opening(report));
    blocks.addAll(topics(report));
    blocks.addAll(fixFirst(report));
    CoverageTable.of(report).forEach(table -> blocks.addAll(CoverageMarkdown.of(table)));
    blocks.addAll(reviews(report));
    for (int i = 0; i < report.sections().size(); i++) {
      blocks.addAll(section(report, i));
    }
    blocks.addAll(DiscussionMarkdown.of(report));
    return String.join("\n\n", blocks) + "\n";
  }

  private static List<String> opening(Report report) {
    Interview interview = report.interview();
    List<String> blocks = new ArrayList<>();
    blocks.add("# Interview report");
    blocks.add(Phrases.when(interview) + ": " + Verbatim.inline(Phrases.setup(interview)));
    if (!interview.isOver()) {
      blocks.add(Phrases.UNFINISHED);
    }
    if (report.isGraded()) {
      blocks.add("**Overall: " + Phrases.percent(report.score()) + "%**");
      blocks.add(Phrases.HOW_GRADED);
    } else {
      blocks.add("**" + Phrases.NOT_GRADED + "**");
    }
    return blocks;
  }

  private static List<String> topics(Report report) {
    if (report.topics().isEmpty()) {
      return List.of();
    }
    String rows =
        report.topics().stream()
            .map(
                topic ->
                    "| %s | %d%% | %d |"
                        .formatted(
                            Verbatim.inline(Phrases.topic(topic.topic())),
                            Phrases.percent(topic.score()),
                            topic.questions()))
            .collect(Collectors.joining("\n"));
    return List.of("## By topic", "| Topic | Grade | Questions |\n| --- | ---: | ---: |\n" + rows);
  }

  private static List<String> fixFirst(Report report) {
    if (report.fixFirst().isEmpty()) {
      return List.of();
    }
    String list =
        IntStream.range(0, report.fixFirst().size())
            .mapToObj(i -> (i + 1) + ". " + fix(report.fixFirst().get(i)))
            .collect(Collectors.joining("\n"));
    return List.of("## Fix first", list);
  }

  private static String fix(Report.Fix fix) {
    String lesson = Verbatim.inline(fix.lesson());
    String claim = Verbatim.inline(fix.entry().point().claim().text());
    return "**"
        + lesson
        + "**"
        + (claim.equals(lesson) ? "" : " The point: " + claim)
        + " Asked: "
        + Verbatim.inline(fix.question().text());
  }

  private static List<String> reviews(Report report) {
    List<String> blocks = new ArrayList<>();
    for (Reviewed reviewed : report.reviewed()) {
      ReviewRow row = ReviewRow.of(reviewed);
      blocks.add("### " + Verbatim.inline(row.title()));
      blocks.add(Verbatim.inline(row.sentence()));
      blocks.add(
          row.points().stream()
              .map(point -> "- " + Verbatim.inline(point))
              .collect(Collectors.joining("\n")));
      if (!row.reason().isEmpty()) {
        blocks.add("The candidate's reason:");
        blocks.add(Verbatim.block(row.reason()));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.addAll(0, List.of("## Second opinions", ReviewRow.RULE));
    }
    return blocks;
  }

  private static List<String> section(Report report, int index) {
    Report.Section section = report.sections().get(index);
    Question question = section.question();
    List<String> blocks = new ArrayList<>();
    blocks.add("## " + (index + 1) + ". " + Verbatim.inline(question.title()));
    blocks.add(Verbatim.inline(question.text()));
    blocks.add(subtitle(section));
    String why = Phrases.why(report.interview(), question);
    if (!why.isEmpty()) {
      blocks.add(emphasised(why));
    }
    blocks.add("### What was said");
    Transcript.of(report, section).forEach(line -> blocks.addAll(line(line)));
    blocks.add("### Key points");
    blocks.add(
        section.standing().entries().stream()
            .map(ReportMarkdown::point)
            .collect(Collectors.joining("\n")));
    Difference.of(report.interview(), question)
        .ifPresent(difference -> blocks.addAll(attempt(AttemptRow.of(difference))));
    blocks.add("### Reference answer");
    blocks.add(Verbatim.quotedMarkdown(question.reference().text()));
    return blocks;
  }

  private static List<String> attempt(AttemptRow row) {
    String answer =
        row.answer().stream().map(Highlights.Segment::text).collect(Collectors.joining());
    return List.of(
        "### Second attempt",
        row.outcome() + " " + row.rule(),
        Verbatim.block(answer),
        emphasised(row.basis()),
        row.points().stream().map(ReportMarkdown::change).collect(Collectors.joining("\n")));
  }

  private static String change(AttemptRow.Point point) {
    String line = "- **" + AttemptRow.change(point) + "**: " + Verbatim.inline(point.claim());
    return point.quote().isEmpty()
        ? line
        : line + "\n  - Your words: “" + Verbatim.inline(point.quote()) + "”";
  }

  private static String subtitle(Report.Section section) {
    String grade =
        section.state() == Report.State.OPEN ? "" : ". Weights earned: " + Phrases.sum(section);
    String hints = section.hints() == 0 ? "no hints" : Phrases.count(section.hints(), "hint");
    return "%s, %s: %s%s. %s used."
        .formatted(
            Verbatim.inline(Phrases.topic(section.question().topic())),
            section.question().level().word(),
            Phrases.state(section.state()),
            grade,
            hints);
  }

  private static List<String> line(Transcript.Line line) {
    return switch (line) {
      case Transcript.Line.Said(String words, String note) ->
          note.isBlank()
              ? List.of("**Interviewer:**", Verbatim.quotedMarkdown(words))
              : List.of("**Interviewer:**", Verbatim.quotedMarkdown(words), emphasised(note));
      case Transcript.Line.Answer(int _, var turn) ->
          List.of("**You:**", Verbatim.block(turn.answer()), grades(turn));
      case Transcript.Line.Event(String sentence) -> List.of(emphasised(sentence));
    };
  }

  /// Every grade that was made of the answer, in order, and what it stood on.
  private static String grades(Turn.Answered turn) {
    return turn.assessments().stream()
        .map(ReportMarkdown::grade)
        .collect(Collectors.joining("\n\n"));
  }

  private static String grade(Assessment assessment) {
    GradeRow row = GradeRow.of(assessment);
    String stoodOn = assessment.grounds().isKept() ? " " + row.stoodOn() : "";
    return emphasised(row.sentence() + stoodOn);
  }

  private static String emphasised(String sentence) {
    return "*" + Verbatim.inline(sentence) + "*";
  }

  private static String point(Standing.Entry entry) {
    Finding finding = entry.finding();
    List<String> lines = new ArrayList<>();
    lines.add(
        "- **%s** (weight %d%s): %s"
            .formatted(
                Phrases.kind(entry),
                entry.point().weight(),
                Phrases.competence(entry.point()),
                Verbatim.inline(entry.point().claim().text())));
    finding
        .proof()
        .ifPresent(quote -> lines.add("  - Your words: “" + Verbatim.inline(quote.words()) + "”"));
    if (!Phrases.advice(finding).isBlank()) {
      String label = finding instanceof Finding.Partly ? "Missing" : "Right is";
      lines.add("  - " + label + ": " + Verbatim.inline(Phrases.advice(finding)));
    }
    if (!Phrases.whyItMatters(entry).isEmpty()) {
      lines.add("  - Why it matters: " + Verbatim.inline(Phrases.whyItMatters(entry)));
    }
    return String.join("\n", lines);
  }
}
