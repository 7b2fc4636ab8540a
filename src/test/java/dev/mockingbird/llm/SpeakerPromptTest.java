package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.ChatMessage;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.Speaker.Cue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the speaking model is told, and what it is never told.
class SpeakerPromptTest {
  private static final SpeakerPrompt PROMPT = SpeakerPrompt.load(Samples.PROMPTS);

  private static String text(Cue cue) {
    return PROMPT.messages(cue).stream()
        .map(ChatMessage::toString)
        .collect(Collectors.joining("\n"));
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  /// A persona's manner may say what it likes; the rules stand above it in both modes.
  @Test
  void itAsksForWordsThatSayNothingOfTheAnswersQuality() {
    assertThat(PROMPT.file().system().replaceAll("\\s+", " "))
        .contains(
            "In interview mode you stay neutral.",
            "Never say whether an answer is right, wrong, complete or incomplete, and never praise"
                + " or blame it.");
  }

  /// Every text that must stay hidden begins with the same word, which is in nothing else.
  @ParameterizedTest
  @MethodSource("seeds")
  void noClaimReachesThePrompt(long seed) {
    Random random = new Random(seed);
    List<Question> plan =
        IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> question("q" + i, random)).toList();
    List<Move> legal = moves(plan, random);
    Move preferred = legal.get(random.nextInt(legal.size()));
    Cue cue = Samples.cue(plan, turns(plan, random), legal, preferred);

    String told = text(cue);

    assertThat(told).as("seed %d", seed).doesNotContain("SECRET").contains("Preferred: MOVE");
    assertThat(told).as("seed %d", seed).contains(new Menu(cue).words(preferred));
  }

  private static Question question(String id, Random random) {
    List<KeyPoint> points =
        IntStream.range(0, 1 + random.nextInt(5))
            .mapToObj(i -> point(id + "." + i, random))
            .toList();
    return new Question(
        id,
        new Question.Subject("topic", Level.JUNIOR, "Title"),
        new Question.Wording(shown(random) + "?", List.of(shown(random))),
        new Question.Reference(hidden(random), List.of(hidden(random))),
        points);
  }

  private static KeyPoint point(String id, Random random) {
    return new KeyPoint(
        id,
        1 + random.nextInt(KeyPoint.MAX_WEIGHT),
        new Claim(hidden(random), List.of(hidden(random), hidden(random))),
        List.of(
            new Misconception(new Claim(hidden(random), List.of(hidden(random))), hidden(random))),
        new KeyPoint.FollowUp(
            shown(random) + "?", List.of(shown(random), shown(random), shown(random))));
  }

  private static List<Move> moves(List<Question> plan, Random random) {
    List<Move> all = new ArrayList<>();
    for (Question question : plan) {
      all.add(new Move.Ask(question.id()));
      for (KeyPoint point : question.points()) {
        all.add(new Move.Probe(question.id(), point.id()));
        all.add(new Move.Hint(question.id(), point.id(), 1 + random.nextInt(3)));
      }
    }
    all.add(new Move.Close(Move.Reason.COMPLETE));
    all.add(new Move.Close(Move.Reason.ENDED));
    return all;
  }

  private static List<Turn> turns(List<Question> plan, Random random) {
    List<Turn> turns = new ArrayList<>();
    for (Question question : plan) {
      Pending asked = new Pending(new Move.Ask(question.id()));
      turns.add(
          switch (random.nextInt(4)) {
            case 0 -> new Turn.Hinted(asked, Instant.EPOCH);
            case 1 -> new Turn.Skipped(asked, Instant.EPOCH);
            case 2 -> new Turn.Ended(asked, Instant.EPOCH);
            default -> answered(question, asked, shown(random));
          });
    }
    return turns.subList(0, random.nextInt(turns.size() + 1));
  }

  private static Turn answered(Question question, Pending asked, String answer) {
    Quote quote = Quote.at(answer, 0, answer.length()).orElseThrow();
    List<Finding> findings =
        question.points().stream()
            .<Finding>map(
                point ->
                    point.weight() % 2 == 0
                        ? new Finding.Partly(point.id(), quote, point.claim().text())
                        : new Finding.Contradicted(
                            point.id(), quote, point.misconceptions().getFirst().correction()))
            .toList();
    Assessment assessment = new Assessment(findings, new Basis.BuiltIn("1", "SECRET reason"));
    return new Turn.Answered(asked, answer, List.of(assessment), Instant.EPOCH);
  }

  private static String hidden(Random random) {
    return "SECRET " + random.nextInt(1_000_000);
  }

  private static String shown(Random random) {
    return "shown " + random.nextInt(1_000_000);
  }

  @Test
  void itHoldsPersonaAnswerAndNumberedMoves() {
    assertThat(text(Samples.cue()))
        .contains("You are Robin")
        .contains("You are calm and brief.")
        .contains("Tell me: what does dropout do?")
        .containsPattern("<(answer-[0-9a-f-]+)>\\n" + Samples.ANSWER + "\\n</\\1>")
        .contains("1. FOLLOW UP on what was said, with this question: What about scale?")
        .contains("2. ASK this question: Why does momentum help?")
        .contains("3. HELP with this hint, word for word: first hint to scale")
        .contains("Preferred: MOVE 1");
  }

  @Test
  void atTheBeginningItIsToldToGreet() {
    Move ask = new Move.Ask("dropout");
    assertThat(text(Samples.cue(List.of(Samples.DROPOUT), List.of(), List.of(ask), ask)))
        .contains("greet the candidate")
        .contains("0 of 1 questions");
  }

  @Test
  void placeholdersInAnAnswerAreLeftAlone() {
    Pending asked = new Pending(new Move.Ask("dropout"), "Well?", "");
    Turn turn = answered(Samples.DROPOUT, asked, "It is {moves} and $1 \\ {preferred}.");

    assertThat(
            text(
                Samples.cue(
                    List.of(Samples.DROPOUT),
                    List.of(turn),
                    List.of(Samples.PROBE),
                    Samples.PROBE)))
        .contains("It is {moves} and $1 \\ {preferred}.");
  }
}
