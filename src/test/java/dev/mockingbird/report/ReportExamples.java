package dev.mockingbird.report;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Competence;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Interviews to report on. Key points are called `p1`, `p2`, ... and findings quote the answer.
public final class ReportExamples {
  public static final Instant BEGAN = Instant.parse("2026-11-22T10:15:00Z");
  public static final Basis BUILT_IN = new Basis.BuiltIn("1", "");

  private ReportExamples() {}

  /// A question with one key point for each weight.
  public static Question question(String id, String topic, int... weights) {
    return new Question(
        id,
        new Question.Subject(topic, Level.MIDDLE, "Title of " + id),
        new Question.Wording("What is " + id + "?", List.of()),
        new Question.Reference("Reference of **" + id + "** with $a_1$.", List.of()),
        IntStream.rangeClosed(1, weights.length)
            .mapToObj(i -> point("p" + i, weights[i - 1], id))
            .toList());
  }

  private static KeyPoint point(String id, int weight, String question) {
    return new KeyPoint(
        id,
        weight,
        new Claim("Claim " + id + " of " + question + ".", List.of()),
        List.of(new Misconception(new Claim("False " + id + ".", List.of()), "Right " + id + ".")),
        new KeyPoint.FollowUp("Probe for " + id + "?", List.of("hint 1", "hint 2", "hint 3")));
  }

  /// Just begun, the first question asked.
  public static Interview interview(Question... plan) {
    Setup setup = new Setup(List.of(), List.of(), plan.length, Mode.PRACTICE, persona());
    Pending first = new Pending(new Move.Ask(plan[0].id())).said("First: " + plan[0].text(), "");
    return new Interview("i1", "owner", BEGAN, setup, List.of(plan), List.of(), first, 0);
  }

  private static Persona persona() {
    return new Persona(
        "ada",
        "Ada",
        "Kind.",
        "Friendly.",
        Arrays.stream(Persona.Occasion.values())
            .map(occasion -> new Persona.Line(occasion, "..."))
            .toList());
  }

  public static Interview answer(Interview before, Move next, String answer, Finding... findings) {
    Assessment assessment = new Assessment(List.of(findings), BUILT_IN);
    return before.with(
        new Turn.Answered(before.pending(), answer, List.of(assessment), BEGAN), next);
  }

  public static Interview hint(Interview before, Move next) {
    return before.with(new Turn.Hinted(before.pending(), BEGAN), next);
  }

  public static Interview skip(Interview before, Move next) {
    return before.with(new Turn.Skipped(before.pending(), BEGAN), next);
  }

  public static Interview end(Interview before) {
    return before.with(new Turn.Ended(before.pending(), BEGAN), new Move.Close(Move.Reason.ENDED));
  }

  public static Finding covered(String pointId, String answer, String words) {
    return new Finding.Covered(pointId, quote(answer, words));
  }

  public static Finding partly(String pointId, String answer, String words) {
    return new Finding.Partly(pointId, quote(answer, words), "Missing of " + pointId + ".");
  }

  public static Finding contradicted(String pointId, String answer, String words) {
    return new Finding.Contradicted(pointId, quote(answer, words), "Right " + pointId + ".");
  }

  public static Finding missed(String pointId) {
    return new Finding.Missed(pointId);
  }

  private static Quote quote(String answer, String words) {
    return Quote.in(answer, words).orElseThrow();
  }

  /// One finding a key point, of any kind, each with a quote from anywhere in the answer.
  public static List<Finding> findings(Question question, String answer, Random random) {
    List<Finding> findings = new ArrayList<>();
    for (KeyPoint point : question.points()) {
      int start = random.nextInt(answer.length());
      int end = start + random.nextInt(answer.length() - start + 1);
      int kind = random.nextInt(4);
      findings.add(
          Quote.at(answer, start, end)
              .map(quote -> finding(kind, point.id(), quote))
              .orElseGet(() -> missed(point.id())));
    }
    return findings;
  }

  private static Finding finding(int kind, String pointId, Quote quote) {
    return switch (kind) {
      case 0 -> new Finding.Covered(pointId, quote);
      case 1 -> new Finding.Partly(pointId, quote, "Missing of " + pointId + ".");
      case 2 -> new Finding.Contradicted(pointId, quote, "Right " + pointId + ".");
      default -> missed(pointId);
    };
  }

  /// Four questions: one answered after a probe and a hint, one skipped, one answered badly and
  /// graded without the model, one not answered when the candidate ended the interview.
  public static Interview whole() {
    Interview interview =
        interview(
            question("dropout", "deep-learning", 3, 2, 1),
            question("k-means", "clustering", 1),
            question("attention", "deep-learning", 4, 1),
            question("boosting", "ensembles", 2));
    String first = "Units are zeroed at random. It is also fast.";
    interview =
        answer(
            interview,
            new Move.Probe("dropout", "p2"),
            first,
            covered("p1", first, "Units are zeroed at random."),
            missed("p2"),
            partly("p3", first, "It is also fast."));
    interview = hint(interview, new Move.Hint("dropout", "p2", 1));
    String second = "Weak units are removed for good.";
    interview =
        answer(
            interview,
            new Move.Ask("k-means"),
            second,
            missed("p1"),
            contradicted("p2", second, "removed for good"),
            missed("p3"));
    interview = skip(interview, new Move.Ask("attention"));
    Assessment planB =
        new Assessment(
            List.of(missed("p1"), missed("p2")), new Basis.BuiltIn("1", "the model timed out"));
    interview =
        interview.with(
            new Turn.Answered(
                interview.pending(), "I do not know <b>that</b>.", List.of(planB), BEGAN),
            new Move.Ask("boosting"));
    return end(interview);
  }

  /// Two topics, and key points that name a competence but for one: a question is answered, one
  /// skipped, one not answered.
  public static Interview mixed() {
    String answer = "It is random. It is fast. It is for good.";
    Interview interview =
        interview(
            named(
                question("dropout", "deep-learning", 3, 2, 1, 4),
                Competence.CONCEPT,
                Competence.MECHANISM,
                Competence.MECHANISM,
                Competence.UNNAMED),
            named(question("k-means", "clustering", 5), Competence.CONCEPT),
            named(question("open", "clustering", 5), Competence.JUDGEMENT));
    interview =
        answer(
            interview,
            new Move.Ask("k-means"),
            answer,
            covered("p1", answer, "It is random."),
            partly("p2", answer, "It is fast."),
            contradicted("p3", answer, "It is for good."),
            missed("p4"));
    return end(skip(interview, new Move.Ask("open")));
  }

  private static Question named(Question plain, Competence... competences) {
    List<KeyPoint> points =
        IntStream.range(0, competences.length)
            .mapToObj(i -> named(plain.points().get(i), competences[i]))
            .toList();
    return new Question(plain.id(), plain.subject(), plain.wording(), plain.reference(), points);
  }

  private static KeyPoint named(KeyPoint point, Competence competence) {
    return new KeyPoint(
        point.id(),
        point.weight(),
        point.claim(),
        point.misconceptions(),
        point.followUp(),
        "",
        competence);
  }
}
