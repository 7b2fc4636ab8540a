package dev.mockingbird.report;

import static dev.mockingbird.report.ReportExamples.contradicted;
import static dev.mockingbird.report.ReportExamples.covered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  /// To a question.
  private static CoverageTable.Link link(int number, String id) {
    return new CoverageTable.Link(
        "" + number, "Question " + number + ": Title of " + id, "question-" + number);
  }

  private static final ReportPage WHOLE = ReportPage.of(Report.of(ReportExamples.whole()));
  private static final Question QUESTION = ReportExamples.question("q", "t", 2, 1);

  @Test
  void theTopSaysWhenWhatAndHowWell() {
    assertThat(WHOLE.subtitle())
        .isEqualTo(
            "22 November 2026, 10:15 UTC: practice with Ada, 4 questions, all topics, all levels");
    assertThat(WHOLE.overall()).isEqualTo("19%");
    assertThat(WHOLE.percent()).isEqualTo(19);
    assertThat(WHOLE.notes()).isEmpty();
    assertThat(WHOLE.topics())
        .containsExactly(
            new ReportPage.TopicRow(
                "deep learning",
                29,
                "2 questions",
                List.of(link(1, "dropout"), link(3, "attention"))),
            new ReportPage.TopicRow("clustering", 0, "1 question", List.of(link(2, "k-means"))));
  }

  @Test
  void whatToFixFirstLeadsToRowsThatAreThere() {
    assertThat(WHOLE.fixFirst().getFirst())
        .isEqualTo(
            new ReportPage.FixRow(
                "Right p2.",
                "Claim p2 of dropout.",
                "What is dropout?",
                "contradicted",
                "question-1-point-2"));
    assertThat(WHOLE.fixFirst().get(1).claim()).isEmpty();
    assertThat(anchors()).containsAll(WHOLE.fixFirst().stream().map(f -> f.anchor()).toList());
  }

  @Test
  void allAnchorsDiffer() {
    assertThat(anchors()).doesNotHaveDuplicates();
    assertThat(WHOLE.sections().stream().map(ReportPage.Section::anchor)).doesNotHaveDuplicates();
  }

  @Test
  void sectionsSayWhatCounts() {
    assertThat(WHOLE.sections().stream().map(ReportPage.Section::stateWords))
        .containsExactly(
            "answered", "skipped, counts as 0", "answered", "not answered, does not count");
    ReportPage.Section dropout = WHOLE.sections().getFirst();
    assertThat(dropout.title()).isEqualTo("1. Title of dropout");
    assertThat(dropout.grade()).isEqualTo("3.5 of 6: 58%");
    assertThat(dropout.hints()).isEqualTo("1 hint used");
    assertThat(dropout.referenceHtml())
        .isEqualTo(
            "<p>Reference of <strong>dropout</strong> with <span class=\"math\">a_1</span>.</p>\n");
    assertThat(WHOLE.sections().getLast().grade()).isEmpty();
  }

  @Test
  void theTranscriptTellsWhoSaidWhat() {
    assertThat(WHOLE.sections().getFirst().transcript().stream().map(ReportPage.Entry::speaker))
        .containsExactly("interviewer", "you", "interviewer", "", "interviewer", "you");
    assertThat(WHOLE.sections().get(2).transcript().get(1))
        .isEqualTo(
            new ReportPage.Entry(
                "you",
                "",
                List.of(
                    new ReportPage.Segment(
                        "I do not know <b>that</b>.", "", "", "answer-5-1", List.of(), List.of())),
                "Graded by the built-in judge because the model timed out.",
                List.of(
                    new GradeRow(
                        "Graded by the built-in judge because the model timed out.",
                        "An earlier release made this grade and kept no more about it.",
                        ""))));
    assertThat(WHOLE.sections().getLast().transcript().getLast().note())
        .isEqualTo("You ended the interview.");
  }

  @Test
  void pointsComeWithTheWordsTheyRestOnAndWhatToKnow() {
    assertThat(WHOLE.sections().getFirst().points())
        .startsWith(
            new ReportPage.PointRow(
                "question-1-point-1",
                "covered",
                "covered",
                "Claim p1 of dropout.",
                3,
                "",
                "3 of 3",
                "Units are zeroed at random.",
                "answer-1-1",
                "",
                "",
                new Objection(true, "dropout", "p1", "", ""),
                silent(1, "covered and earns 3 of 3")),
            new ReportPage.PointRow(
                "question-1-point-2",
                "contradicted",
                "contradicted",
                "Claim p2 of dropout.",
                2,
                "",
                "0 of 2",
                "removed for good",
                "answer-3-2",
                "Right p2.",
                "",
                new Objection(true, "dropout", "p2", "", ""),
                silent(2, "contradicted and earns 0 of 2")));
  }

  @Test
  void aPartlyCoveredPointSaysWhatIsMissing() {
    assertThat(WHOLE.sections().getFirst().points().getLast())
        .isEqualTo(
            new ReportPage.PointRow(
                "question-1-point-3",
                "partly",
                "partly covered",
                "Claim p3 of dropout.",
                1,
                "",
                "0.5 of 1",
                "It is also fast.",
                "answer-1-3",
                "Missing of p3.",
                "",
                new Objection(true, "dropout", "p3", "", ""),
                silent(3, "partly covered and earns 0.5 of 1")));
  }

  private static DiscussionRow silent(int point, String found) {
    return new DiscussionRow(
        "dropout",
        "p" + point,
        "question-1-point-" + point,
        "1. Title of dropout",
        "Claim p" + point + " of dropout.",
        List.of(),
        "Nothing that is said here changes the finding or a grade: the point is " + found + ".",
        true,
        1,
        "");
  }

  @Test
  void aPointThatNobodySpokeOfIsMissed() {
    assertThat(WHOLE.sections().get(1).points().getFirst().word()).isEqualTo("missed");
  }

  @Test
  void wordsThatSpeakToSeveralPointsShowTheErrorFirst() {
    String answer = "so it is";
    Interview interview =
        ReportExamples.answer(
            ReportExamples.interview(QUESTION),
            new Move.Close(Move.Reason.COMPLETE),
            answer,
            covered("p1", answer, answer),
            contradicted("p2", answer, answer));
    assertThat(page(interview).sections().getFirst().transcript().get(1).segments())
        .containsExactly(
            new ReportPage.Segment(
                answer,
                "contradicted",
                "covered: Claim p1 of q.\ncontradicted: Claim p2 of q.",
                "answer-1-1",
                List.of("question-1-point-1", "question-1-point-2"),
                List.of(
                    new ReportPage.Reference(1, "question-1-point-1"),
                    new ReportPage.Reference(2, "question-1-point-2"))));
  }

  @Test
  void theInterviewersWordsAreSanitisedAndKeepTheirNote() {
    Interview begun = ReportExamples.interview(QUESTION);
    Pending put = begun.pending().said("<img src=x onerror=alert(1)> *so*", "Plan B spoke.");
    assertThat(page(ReportExamples.end(begun.with(put))).sections().getFirst().transcript())
        .contains(
            new ReportPage.Entry(
                "interviewer",
                "<p>&lt;img src&#61;x onerror&#61;alert(1)&gt; <em>so</em></p>\n",
                List.of(),
                "Plan B spoke.",
                List.of()));
  }

  @Test
  void anInterviewWithNothingToGradeSaysSo() {
    ReportPage page = page(ReportExamples.interview(QUESTION));
    assertThat(page.overall()).isEqualTo("not graded");
    assertThat(page.isGraded()).isFalse();
    assertThat(page.explanation()).isEqualTo(Phrases.NOT_GRADED);
    assertThat(page.notes()).containsExactly(Phrases.UNFINISHED);
  }

  @Test
  void everyProvenPointLeadsToItsWordsInTheTranscript() {
    for (ReportPage.Section section : WHOLE.sections()) {
      Map<String, String> said =
          section.transcript().stream()
              .flatMap(entry -> entry.segments().stream())
              .collect(Collectors.toMap(ReportPage.Segment::id, ReportPage.Segment::text));
      for (ReportPage.PointRow point : section.points()) {
        assertThat(point.place().isEmpty()).isEqualTo(point.quote().isEmpty());
        assertThat(point.quote()).startsWith(said.getOrDefault(point.place(), ""));
      }
    }
  }

  private static ReportPage page(Interview interview) {
    return ReportPage.of(Report.of(interview));
  }

  private static List<String> anchors() {
    return WHOLE.sections().stream()
        .flatMap(section -> Stream.concat(Stream.of(section.anchor()), points(section)))
        .toList();
  }

  private static Stream<String> points(ReportPage.Section section) {
    return section.points().stream().map(ReportPage.PointRow::anchor);
  }
}
