package dev.mockingbird.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Setup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real Lucene on generated banks; the vectors come from a generator, since only their distances
/// matter here.
class ChoiceTest {
  private static final List<String> TOPICS = List.of("ants", "bees", "crows", "doves");
  private static final Persona PERSONA =
      new Persona(
          "p",
          "Robin",
          "Kind.",
          "calm",
          Arrays.stream(Persona.Occasion.values()).map(o -> new Persona.Line(o, "-")).toList());

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverIsAskedForTheChoiceKeepsTheRules(long seed) {
    Random random = new Random(seed);
    List<Question> questions = questions(random);
    try (Bank bank = bank(questions)) {
      Setup setup = setup(random, questions);
      List<Question> chosen = bank.choose(setup, seed);

      List<Question> wanted = questions.stream().filter(q -> isWanted(setup, q)).toList();
      assertThat(chosen)
          .hasSize(Math.min(setup.questions(), wanted.size()))
          .doesNotHaveDuplicates()
          .allMatch(wanted::contains)
          .isSortedAccordingTo(Comparator.comparing(Question::level));
      assertThat(bank.choose(setup, seed)).isEqualTo(chosen);
      assertThat(levelsLeftOut(setup, wanted, chosen))
          .as("no question is left out for one of a farther level")
          .allMatch(left -> left >= farthest(setup, chosen));
    }
  }

  @Test
  void differentSeedsGiveDifferentChoices() {
    List<Question> questions = bankOf(10, TOPICS, Level.MIDDLE);
    try (Bank bank = bank(questions)) {
      Setup setup = setup(List.of(), List.of(), 5);

      assertThat(LongStream.range(0, 20).mapToObj(seed -> bank.choose(setup, seed)).distinct())
          .hasSizeGreaterThan(15);
    }
  }

  @Test
  void theTopicsTakeTurns() {
    try (Bank bank = bank(bankOf(10, TOPICS, Level.MIDDLE))) {
      Map<String, Long> turns =
          bank.choose(setup(List.of(), List.of(), 8), 7).stream()
              .collect(Collectors.groupingBy(Question::topic, Collectors.counting()));

      assertThat(turns).hasSize(4).allSatisfy((_, count) -> assertThat(count).isEqualTo(2));
    }
  }

  @Test
  void levelsNextToTheWantedOnesFillUp() {
    List<Question> questions = new ArrayList<>();
    questions.addAll(bankOf(2, List.of("ants"), Level.JUNIOR));
    questions.addAll(bankOf(2, List.of("bees"), Level.MIDDLE));
    questions.addAll(bankOf(2, List.of("crows"), Level.SENIOR));
    try (Bank bank = bank(questions)) {
      Setup setup = setup(List.of(), List.of(Level.JUNIOR), 3);

      assertThat(bank.choose(setup, 1))
          .extracting(Question::level)
          .containsExactly(Level.JUNIOR, Level.JUNIOR, Level.MIDDLE);
    }
  }

  @Test
  void whatAsksNearlyTheSameComesOnlyWhenNothingElseIsLeft() {
    List<Question> questions = new ArrayList<>(bankOf(3, List.of("ants"), Level.MIDDLE));
    questions.add(question("twin", "ants", Level.MIDDLE, questions.getFirst().text()));
    try (Bank bank = bank(questions)) {
      for (long seed = 0; seed < 20; seed++) {
        assertThat(bank.choose(setup(List.of(), List.of(), 3), seed))
            .extracting(Question::text)
            .doesNotHaveDuplicates();
        assertThat(bank.choose(setup(List.of(), List.of(), 4), seed)).hasSize(4);
      }
    }
  }

  @Test
  void anUnknownTopicIsRefusedAndThoseThereAreAreNamed() {
    try (Bank bank = bank(bankOf(1, TOPICS, Level.MIDDLE))) {
      assertThatThrownBy(() -> bank.choose(setup(List.of("ants", "eels"), List.of(), 3), 1))
          .isInstanceOf(Refusal.class)
          .hasMessage("The topic eels is unknown. There are ants, bees, crows, doves.")
          .extracting(refusal -> ((Refusal) refusal).code())
          .isEqualTo(Refusal.Code.INVALID);
    }
  }

  private static boolean isWanted(Setup setup, Question question) {
    return setup.topics().isEmpty() || setup.topics().contains(question.topic());
  }

  private static List<Integer> levelsLeftOut(
      Setup setup, List<Question> wanted, List<Question> chosen) {
    return wanted.stream().filter(q -> !chosen.contains(q)).map(q -> distance(setup, q)).toList();
  }

  private static int farthest(Setup setup, List<Question> chosen) {
    return chosen.stream().mapToInt(q -> distance(setup, q)).max().orElse(0);
  }

  private static int distance(Setup setup, Question question) {
    return setup.levels().stream().mapToInt(question.level()::distance).min().orElse(0);
  }

  private static Setup setup(Random random, List<Question> questions) {
    List<String> topics = new ArrayList<>(new HashSet<>(map(questions, Question::topic)));
    Collections.sort(topics);
    List<Level> levels = new ArrayList<>(List.of(Level.values()));
    Collections.shuffle(topics, random);
    Collections.shuffle(levels, random);
    return setup(
        topics.subList(0, random.nextInt(topics.size() + 1)),
        levels.subList(0, random.nextInt(levels.size() + 1)),
        1 + random.nextInt(Setup.MAX_QUESTIONS));
  }

  private static Setup setup(List<String> topics, List<Level> levels, int count) {
    return new Setup(topics, levels, count, Mode.PRACTICE, PERSONA);
  }

  private static List<Question> questions(Random random) {
    return Stream.generate(random::nextLong)
        .limit(1 + random.nextInt(30))
        .map(
            id ->
                question(
                    "q" + id,
                    TOPICS.get(random.nextInt(TOPICS.size())),
                    List.of(Level.values()).get(random.nextInt(3)),
                    "What about " + id + "?"))
        .toList();
  }

  private static List<Question> bankOf(int each, List<String> topics, Level level) {
    return topics.stream()
        .flatMap(
            topic ->
                Stream.iterate(1, i -> i + 1)
                    .limit(each)
                    .map(i -> question(topic + i, topic, level, "What about " + topic + i + "?")))
        .toList();
  }

  static Question question(String id, String topic, Level level, String text) {
    KeyPoint point =
        new KeyPoint(
            "point",
            1,
            new Claim("It is so.", List.of()),
            List.of(new Misconception(new Claim("It is not.", List.of()), "It is.")),
            new KeyPoint.FollowUp("Is it?", List.of()));
    return new Question(
        id,
        new Question.Subject(topic, level, "Title"),
        new Question.Wording(text, List.of()),
        new Question.Reference("It is so.", List.of()),
        List.of(point));
  }

  private static Bank bank(List<Question> questions) {
    Bank bank = new Bank(texts -> map(texts, ChoiceTest::vector));
    bank.start(questions);
    return bank;
  }

  /// The same for the same text; those of two texts are nearly at a right angle.
  private static float[] vector(String text) {
    Random random = new Random(text.hashCode());
    float[] vector = new float[128];
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  private static <A, B> List<B> map(List<A> list, Function<A, B> function) {
    return list.stream().map(function).toList();
  }
}
