package dev.mockingbird.llm;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Claim;
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
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.interview.Speaker.Cue;
import dev.mockingbird.llm.ModelSettings.Deadlines;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// A small interview about dropout, and the settings that its tests share.
final class Samples {
  static final Path PROMPTS = Path.of("config", "prompts");
  static final String KEY = "sk-test-7f3e91c4d2";
  static final String ANSWER = "It switches off random neurons while training.";

  static final Question DROPOUT =
      question("dropout", "What does dropout do?", point("off"), point("scale"));
  static final Question MOMENTUM =
      question("momentum", "Why does momentum help?", point("average"));

  static final Move PROBE = new Move.Probe("dropout", "scale");
  static final Move ASK = new Move.Ask("momentum");
  static final Move HINT = new Move.Hint("dropout", "scale", 1);

  /// More failures than any test has that is not about them.
  static final ModelSettings.Rest REST = new ModelSettings.Rest(100, Duration.ofSeconds(30));

  private Samples() {}

  static KeyPoint point(String id) {
    return new KeyPoint(
        id,
        1,
        new Claim("claim of " + id, List.of("wording of " + id)),
        List.of(
            new Misconception(
                new Claim("belief about " + id, List.of("other belief about " + id)),
                "correction of " + id)),
        new KeyPoint.FollowUp(
            "What about " + id + "?",
            List.of("first hint to " + id, "second hint to " + id, "third hint to " + id)));
  }

  static Question question(String id, String text, KeyPoint... points) {
    return new Question(
        id,
        new Question.Subject("deep learning", Level.MIDDLE, "Title of " + id),
        new Question.Wording(text, List.of()),
        new Question.Reference("reference answer of " + id, List.of()),
        List.of(points));
  }

  static Persona persona() {
    return new Persona(
        "calm",
        "Robin",
        "Kind.",
        "You are calm and brief.",
        Arrays.stream(Persona.Occasion.values())
            .map(occasion -> new Persona.Line(occasion, "line"))
            .toList());
  }

  /// After one answer to the first question, the probe being preferred.
  static Cue cue() {
    Pending asked = new Pending(new Move.Ask("dropout"), "Tell me: what does dropout do?", "");
    Assessment assessment =
        new Assessment(
            List.of(new Finding.Missed("off"), new Finding.Missed("scale")),
            new Basis.BuiltIn("1", ""));
    return cue(
        List.of(DROPOUT, MOMENTUM),
        List.of(new Turn.Answered(asked, ANSWER, List.of(assessment), Instant.EPOCH)),
        List.of(PROBE, ASK, HINT),
        PROBE);
  }

  /// The same in a mode where nothing is said of how an answer was.
  static Cue neutralCue() {
    Cue cue = cue();
    Interview interview = cue.interview();
    return cue(Mode.INTERVIEW, interview.plan(), interview.turns(), cue.legal(), cue.preferred());
  }

  static Cue cue(List<Question> plan, List<Turn> turns, List<Move> legal, Move preferred) {
    return cue(Mode.PRACTICE, plan, turns, legal, preferred);
  }

  private static Cue cue(
      Mode mode, List<Question> plan, List<Turn> turns, List<Move> legal, Move preferred) {
    Setup setup = new Setup(List.of(), List.of(), plan.size(), mode, persona());
    return new Cue(
        new Interview(
            "i1", "owner", Instant.EPOCH, setup, plan, turns, new Pending(preferred), turns.size()),
        legal,
        preferred);
  }

  static Exchange exchange(String answer) {
    return new Exchange(DROPOUT.text(), answer, new References(DROPOUT, List.of()));
  }

  /// Settings that wait longer than any test.
  static ModelSettings settings(Provider provider, String baseUrl) {
    Duration patience = Duration.ofSeconds(30);
    return settings(provider, baseUrl, new Deadlines(patience, patience, patience, patience));
  }

  static ModelSettings settings(Provider provider, String baseUrl, Deadlines deadlines) {
    return new ModelSettings(provider.word(), "m1", baseUrl, "", 500, 3, REST, deadlines);
  }
}
