package dev.mockingbird.store;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Competence;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Grounds;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.SecondAttempt;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Interviews full of what breaks stores: quotes, new lines, nulls, formulae, other scripts, emoji
/// and halves of emoji. The same seed gives the same interview.
final class RandomInterviews {
  private static final List<String> PIECES =
      List.of(
          "the gradient",
          " ",
          "\n",
          "\r\n",
          "\t",
          "\"quoted\"",
          "it's",
          "\\",
          "\\u0041",
          "\0",
          "$\\nabla_w \\tfrac{1}{2}\\|w\\|_2^2$",
          "'); DROP TABLE turns; --",
          ":id ?1 {}",
          "über",
          "naïve e\u0301",
          "勾配降下法",
          "انحدار",
          "🦜",
          "👩🏽‍🔬",
          "\uD83E",
          "\uDD9C",
          "\uFEFF",
          "\u2028",
          "<script>",
          "null",
          "1e400",
          "a".repeat(5000));

  private final RandomGenerator random;

  RandomInterviews(long seed) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  Interview interview(String id, String owner) {
    List<Question> plan =
        IntStream.range(0, 1 + random.nextInt(4)).mapToObj(this::question).toList();
    Interview interview =
        new Interview(id, owner, instant(), setup(), plan, List.of(), pending(), 0);
    for (int turns = random.nextInt(8); turns > 0; turns--) {
      interview = longer(interview);
    }
    return interview;
  }

  /// With one more turn.
  Interview longer(Interview interview) {
    Pending next = pending();
    return interview.with(turn(interview.pending()), next.move()).with(next);
  }

  /// A second attempt at one of its questions.
  SecondAttempt attempt(Interview interview) {
    List<Question> plan = interview.plan();
    String answer = "🦜" + text() + text();
    return new SecondAttempt(
        plan.get(random.nextInt(plan.size())).id(), answer, assessment(answer), instant());
  }

  /// A remark on a point of one of its questions.
  Remark remark(Interview interview) {
    Question question = interview.plan().getFirst();
    String text = "🦜" + text();
    return new Remark(
        question.id(),
        question.points().getFirst().id(),
        1,
        text.substring(0, Math.min(text.length(), Remark.MAX_TEXT)),
        new Remark.Response(
            "*" + text.substring(0, Math.min(text.length(), 100)), "a model", text()),
        instant());
  }

  private Turn turn(Pending asked) {
    return oneOf(
        () -> answered(asked),
        () -> answered(asked),
        () -> new Turn.Hinted(asked, instant()),
        () -> new Turn.Skipped(asked, instant()),
        () -> new Turn.Ended(asked, instant()));
  }

  private Turn answered(Pending asked) {
    String answer = "🦜" + text() + text();
    return new Turn.Answered(asked, answer, list(1, () -> assessment(answer)), instant());
  }

  private Assessment assessment(String answer) {
    return new Assessment(
        list(0, () -> finding(answer)),
        oneOf(
            () -> new Basis.BuiltIn(text(), random.nextBoolean() ? "" : text()),
            () -> new Basis.Model(text(), text())),
        random.nextBoolean() ? Grounds.NOT_KEPT : new Grounds(0, text(), text(), text()));
  }

  private Finding finding(String answer) {
    return oneOf(
        () -> new Finding.Covered(text(), quote(answer)),
        () -> new Finding.Partly(text(), quote(answer), text()),
        () -> new Finding.Contradicted(text(), quote(answer), text()),
        () -> new Finding.Missed(text()));
  }

  /// Begins and ends anywhere, also inside an emoji.
  private Quote quote(String answer) {
    int start = random.nextInt(Math.min(answer.length(), 40));
    int end = start + 1 + random.nextInt(answer.length() - start);
    return Quote.at(answer, start, end).orElseGet(() -> Quote.at(answer, 1, 2).orElseThrow());
  }

  private Pending pending() {
    return new Pending(
        oneOf(
            () -> new Move.Ask(text()),
            () -> new Move.Probe(text(), text()),
            () -> new Move.Hint(text(), text(), 1 + random.nextInt(3)),
            () -> new Move.Close(oneOf(Move.Reason.values()))),
        random.nextBoolean() ? "" : text(),
        random.nextBoolean() ? "" : text());
  }

  private Setup setup() {
    return new Setup(
        list(0, this::text),
        list(0, () -> oneOf(Level.values())),
        1 + random.nextInt(Setup.MAX_QUESTIONS),
        oneOf(Mode.values()),
        new Persona(
            text(),
            text(),
            text(),
            text(),
            Arrays.stream(Persona.Occasion.values())
                .map(occasion -> new Persona.Line(occasion, text()))
                .toList()),
        new Job(
            text(),
            random.nextBoolean() ? "" : text(),
            list(0, () -> new Job.Match(text(), text(), list(0, this::text)))));
  }

  private Question question(int number) {
    return new Question(
        "question " + number + text(),
        new Question.Subject(text(), oneOf(Level.values()), text()),
        new Question.Wording(text(), list(0, this::text)),
        new Question.Reference(text(), list(0, this::text)),
        IntStream.range(0, 1 + random.nextInt(4)).mapToObj(this::point).toList());
  }

  private KeyPoint point(int number) {
    return new KeyPoint(
        "point " + number + text(),
        1 + random.nextInt(KeyPoint.MAX_WEIGHT),
        claim(),
        List.of(new Misconception(claim(), text())),
        new KeyPoint.FollowUp(text(), list(0, this::text)),
        random.nextBoolean() ? "" : text(),
        oneOf(Competence.values()));
  }

  private Claim claim() {
    return new Claim(text(), list(0, this::text));
  }

  /// Never blank.
  private String text() {
    StringBuilder text = new StringBuilder("x");
    for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
      text.insert(random.nextInt(text.length() + 1), PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private Instant instant() {
    long second = random.nextLong(0, 4_000_000_000L);
    return Instant.ofEpochSecond(second, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
  }

  private <T> List<T> list(int least, Supplier<T> element) {
    return Stream.generate(element).limit(least + random.nextInt(3)).toList();
  }

  @SafeVarargs
  private <T> T oneOf(Supplier<? extends T>... choices) {
    return choices[random.nextInt(choices.length)].get();
  }

  private <T> T oneOf(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
