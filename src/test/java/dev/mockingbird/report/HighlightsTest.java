package dev.mockingbird.report;

import static dev.mockingbird.report.ReportExamples.contradicted;
import static dev.mockingbird.report.ReportExamples.covered;
import static dev.mockingbird.report.ReportExamples.missed;
import static dev.mockingbird.report.ReportExamples.partly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Question;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighlightsTest {
  private static final String ANSWER = "one two three four";

  @Test
  void quotedWordsAreMarkedAndTheRestIsPlain() {
    Finding two = covered("p1", ANSWER, "two");
    assertThat(Highlights.of(ANSWER, List.of(two, missed("p2"))))
        .containsExactly(plain("one "), marked("two", two), plain(" three four"));
  }

  @Test
  void whereQuotesOverlapTheWordsCarryBothMarks() {
    Finding left = covered("p1", ANSWER, "one two three");
    Finding right = contradicted("p2", ANSWER, "three four");
    assertThat(Highlights.of(ANSWER, List.of(left, right)))
        .containsExactly(
            marked("one two ", left), marked("three", left, right), marked(" four", right));
  }

  @Test
  void theSameWordsCanSpeakToSeveralPoints() {
    Finding first = partly("p1", ANSWER, ANSWER);
    Finding second = covered("p2", ANSWER, ANSWER);
    assertThat(Highlights.of(ANSWER, List.of(first, second)))
        .containsExactly(marked(ANSWER, first, second));
  }

  @Test
  void anAnswerNobodyQuotesIsOnePlainSegment() {
    assertThat(Highlights.of(ANSWER, List.of(missed("p1")))).containsExactly(plain(ANSWER));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theSegmentsAreTheAnswerAndEveryQuoteIsMarkedWhole(long seed) {
    Random random = new Random(seed);
    Question question = ReportExamples.question("q", "t", 1, 2, 3, 4, 5);
    for (int i = 0; i < 200; i++) {
      String answer = text(random);
      List<Finding> findings = ReportExamples.findings(question, answer, random);
      List<Highlights.Segment> segments = Highlights.of(answer, findings);
      assertThat(joined(segments)).isEqualTo(answer);
      assertThat(segments).noneMatch(segment -> segment.text().isEmpty());
      for (Finding finding : findings) {
        List<Highlights.Segment> own =
            segments.stream().filter(segment -> segment.marks().contains(finding)).toList();
        assertThat(joined(own)).isEqualTo(Phrases.quote(finding));
      }
    }
  }

  private static String text(Random random) {
    String signs = "ab c\n\t<&\"'ü\u2028";
    return "x"
        + random
            .ints(random.nextInt(40), 0, signs.length())
            .mapToObj(i -> signs.substring(i, i + 1))
            .collect(Collectors.joining())
        + "😀";
  }

  private static String joined(List<Highlights.Segment> segments) {
    return segments.stream().map(Highlights.Segment::text).collect(Collectors.joining());
  }

  private static Highlights.Segment plain(String text) {
    return new Highlights.Segment(text, List.of());
  }

  private static Highlights.Segment marked(String text, Finding... marks) {
    return new Highlights.Segment(text, List.of(marks));
  }
}
