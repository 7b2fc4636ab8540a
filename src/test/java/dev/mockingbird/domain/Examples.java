package dev.mockingbird.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Small hand-written examples that tests of all packages share: two questions, a persona, and one
/// interview at its beginning and later.
public final class Examples {
  public static final String OWNER = "owner-1";
  public static final Instant BEGAN = Instant.parse("2026-03-01T09:30:00Z");

  /// Covers `gap`, half of `cause`; `remedy` is contradicted.
  public static final String ANSWER =
      "Overfitting means training error is low and validation error is high. "
          + "It happens with flexible models. You fix it by training longer.";

  private Examples() {}

  /// Three key points: `gap` (weight 3), `cause` (2), `remedy` (1).
  public static Question overfitting() {
    return new Question(
        "overfitting",
        new Question.Subject("generalisation", Level.JUNIOR, "Overfitting"),
        new Question.Wording(
            "What is overfitting, and what do you do about it?",
            List.of("Your model is perfect on the training set and poor elsewhere. Why?")),
        new Question.Reference(
            "An overfitted model has a low training error and a high error on unseen data. A model"
                + " too flexible for its data memorises noise. Regularisation reduces it.",
            List.of("Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 7.2")),
        List.of(
            point("gap", 3, "The training error is low while the error on unseen data is high."),
            point("cause", 2, "A model too flexible for its data memorises noise."),
            point("remedy", 1, "Regularisation reduces it.")));
  }

  /// One key point: `constraint` (weight 2); a formula in its reference.
  public static Question lasso() {
    return new Question(
        "lasso",
        new Question.Subject("regularisation", Level.MIDDLE, "L1 and sparsity"),
        new Question.Wording("Why does the lasso set weights to zero?", List.of()),
        new Question.Reference(
            "Minimising $\\|y - Xw\\|^2$ under $\\|w\\|_1 \\le t$ meets the corners of the"
                + " constraint.",
            List.of()),
        List.of(point("constraint", 2, "The corners of the L1 ball lie on the axes.")));
  }

  private static KeyPoint point(String id, int weight, String claim) {
    return new KeyPoint(
        id,
        weight,
        new Claim(claim, List.of("In other words: " + claim)),
        List.of(
            new Misconception(
                new Claim("The opposite of " + id + " holds.", List.of()),
                "It does not: " + claim)),
        new KeyPoint.FollowUp(
            "What can you say about the " + id + "?",
            List.of(
                "Think of the " + id + ".",
                "Nearer: the " + id + ".",
                "Nearly there: the " + id + ".")));
  }

  /// One template for every occasion.
  public static Persona persona() {
    return new Persona(
        "kind-senior",
        "Ada",
        "Kind.",
        "You are friendly and brief.",
        List.of(
            line(Persona.Occasion.GREETING, "Hello, I am {name}. I have {count} questions."),
            line(Persona.Occasion.NEXT, "Next: {question}"),
            line(Persona.Occasion.PROBE_QUOTE, "You said \"{quote}\". {probe}"),
            line(Persona.Occasion.PROBE, "{probe}"),
            line(Persona.Occasion.HINT, "A hint: {hint}"),
            line(Persona.Occasion.SKIPPED, "Let us leave that. {question}"),
            line(Persona.Occasion.COMPLETE, "That was all. Thank you."),
            line(Persona.Occasion.ENDED, "We stop here. Thank you.")));
  }

  private static Persona.Line line(Persona.Occasion occasion, String template) {
    return new Persona.Line(occasion, template);
  }

  public static Setup setup() {
    return new Setup(
        List.of("generalisation", "regularisation"),
        List.of(Level.JUNIOR),
        2,
        Mode.PRACTICE,
        persona());
  }

  /// Nothing answered yet; the first question is put.
  public static Interview beginning() {
    return beginning("interview-1", OWNER, BEGAN);
  }

  public static Interview beginning(String id, String owner, Instant began) {
    List<Question> plan = List.of(overfitting(), lasso());
    Pending first = new Pending(new Move.Ask("overfitting")).said("What is overfitting?", "");
    return new Interview(id, owner, began, setup(), plan, List.of(), first, 0);
  }

  /// After an answer, a hint, a skipped question and the candidate's end: every kind of turn and of
  /// move.
  public static Interview ended() {
    Interview asked = beginning();
    Interview probed = asked.with(answered(asked), new Move.Probe("overfitting", "cause"));
    Interview hinted =
        probed.with(
            new Turn.Hinted(probed.pending(), BEGAN.plusSeconds(60)),
            new Move.Hint("overfitting", "cause", 1));
    Interview skipped =
        hinted.with(
            new Turn.Skipped(hinted.pending(), BEGAN.plusSeconds(90)), new Move.Ask("lasso"));
    return skipped.with(
        new Turn.Ended(skipped.pending(), BEGAN.plusSeconds(120)),
        new Move.Close(Move.Reason.ENDED));
  }

  /// The candidate's [#ANSWER] to what is pending, graded by the built-in judge.
  public static Turn.Answered answered(Interview interview) {
    return new Turn.Answered(
        interview.pending(), ANSWER, List.of(assessment()), BEGAN.plusSeconds(30));
  }

  /// The answer covers nothing.
  public static Turn.Answered missed(Interview interview, String answer) {
    List<Finding> findings =
        Stream.of("gap", "cause", "remedy").map(id -> (Finding) new Finding.Missed(id)).toList();
    Assessment nothing = new Assessment(findings, new Basis.BuiltIn("1", ""));
    return new Turn.Answered(interview.pending(), answer, List.of(nothing), BEGAN.plusSeconds(30));
  }

  /// What the built-in judge makes of [#ANSWER].
  public static Assessment assessment() {
    return new Assessment(
        List.of(
            new Finding.Covered("gap", quote("training error is low and validation error is high")),
            new Finding.Partly("cause", quote("flexible models"), "that it memorises noise"),
            new Finding.Contradicted(
                "remedy", quote("fix it by training longer"), "Longer training makes it worse.")),
        new Basis.BuiltIn("1", "the model did not answer within 20 s"));
  }

  /// What a model makes of [#ANSWER].
  public static Assessment secondAssessment() {
    return new Assessment(
        List.of(
            new Finding.Covered("gap", quote("validation error is high")),
            new Finding.Missed("cause"),
            new Finding.Missed("remedy")),
        new Basis.Model("ollama llama3.1", "a1b2c3"));
  }

  private static Quote quote(String words) {
    return Quote.in(ANSWER, words).orElseThrow();
  }
}
