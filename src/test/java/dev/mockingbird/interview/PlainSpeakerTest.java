package dev.mockingbird.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.PersonaFiles;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Finding;
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
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.search.EnglishStems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainSpeakerTest {
  /// As many interviews a template is tried in as make every one of up to three take its turn.
  private static final int TURNS = 3;

  private final PlainSpeaker speaker = new PlainSpeaker();
  private final Interview begun = Examples.beginning();

  static List<Persona> personas() {
    return PersonaFiles.read(Path.of("config", "personas"));
  }

  static List<Question> questions() {
    return new QuestionFiles(new EnglishStems()).read(Path.of("corpus"));
  }

  @Test
  void aFollowUpPicksUpWhatWasSaidOfThePoint() {
    assertThat(words(begun.with(Examples.answered(begun), probe("cause"))))
        .isEqualTo("You said \"flexible models\". What can you say about the cause?");
  }

  @Test
  void aFollowUpOnWhatWasNotSaidPicksUpTheLongestQuote() {
    Interview after =
        begun.with(answered("low error here, much higher error there", "gap"), probe("cause"));

    assertThat(words(after))
        .isEqualTo(
            "You said \"low error here, much higher error there\"."
                + " What can you say about the cause?");
  }

  @Test
  void whereNothingIsToPickUpThePlainTemplateIsTaken() {
    Interview missed = begun.with(Findings.answered(begun, Map.of()), probe("gap"));
    Interview hinted = begun.with(new Turn.Hinted(begun.pending(), begun.began()), probe("gap"));

    assertThat(words(missed)).isEqualTo("What can you say about the gap?");
    assertThat(words(hinted)).isEqualTo("What can you say about the gap?");
  }

  @Test
  void aLongQuoteIsShortenedToFourteenWordsOnOneLine() {
    String fourteen =
        "one two three four five six seven\n eight nine ten eleven twelve thirteen\tfourteen";

    assertThat(words(begun.with(answered(fourteen + " fifteen.", "gap"), probe("gap"))))
        .startsWith(
            "You said \"one two three four five six seven eight nine ten eleven twelve thirteen"
                + " fourteen …\".");
    assertThat(words(begun.with(answered(fourteen + ".", "gap"), probe("gap"))))
        .startsWith(
            "You said \"one two three four five six seven eight nine ten eleven twelve thirteen"
                + " fourteen\".");
  }

  @Test
  void ofALongQuoteTheFirstSentenceIsPickedUp() {
    String two = "The error is low on what it has seen. On all the rest it is very much higher.";

    assertThat(words(begun.with(answered(two, "gap"), probe("gap"))))
        .startsWith("You said \"The error is low on what it has seen\".");
  }

  @Test
  void aQuoteIsNotTakenForATemplate() {
    Interview after = begun.with(answered("it is {probe} and {question}", "gap"), probe("gap"));

    assertThat(words(after))
        .isEqualTo("You said \"it is {probe} and {question}\". What can you say about the gap?");
  }

  @Test
  void theModelsSecondAssessmentDoesNotChangeTheWords() {
    Turn.Answered first = Examples.answered(begun);

    assertThat(words(begun.with(first.with(Examples.secondAssessment()), probe("cause"))))
        .isEqualTo(words(begun.with(first, probe("cause"))));
  }

  @Test
  void aQuestionAfterASkippedOneSaysSo() {
    Turn skip = new Turn.Skipped(begun.pending(), begun.began());

    assertThat(words(begun.with(skip, new Move.Ask("lasso"))))
        .isEqualTo("Let us leave that. Why does the lasso set weights to zero?");
  }

  @Test
  void theOpeningGreetsAndAsks() {
    assertThat(speaker.opening(begun))
        .isEqualTo(
            "Hello, I am Ada. I have 2 questions.\n\n"
                + "What is overfitting, and what do you do about it?");
  }

  @ParameterizedTest
  @MethodSource("personas")
  void theRoleIsNamedWithItsSeniority(Persona persona) {
    List<Question> plan = List.of(Examples.overfitting(), Examples.lasso());
    Setup setup =
        new Setup(
            List.of(),
            List.of(Level.SENIOR),
            2,
            Mode.INTERVIEW,
            persona,
            Job.of("data scientist", ""));
    Pending first = new Pending(new Move.Ask("overfitting"));
    Interview interview =
        new Interview("one", Examples.OWNER, Examples.BEGAN, setup, plan, List.of(), first, 0);

    assertThat(speaker.opening(interview))
        .contains("senior data scientist")
        .endsWith("\n\n" + plan.getFirst().text());
    assertThat(speaker.opening(beginning("one", plan, persona))).doesNotContain("{role}");
  }

  @ParameterizedTest
  @MethodSource("personas")
  void whoDoesNotKnowIsNeitherPraisedNorPressed(Persona persona) {
    Interview first = beginning("one", List.of(Examples.overfitting(), Examples.lasso()), persona);
    Interview unsure = first.with(Examples.missed(first, "I don't know."), new Move.Ask("lasso"));

    String words = speaker.words(unsure, unsure.pending().move());

    assertThat(persona.templates(Persona.Occasion.UNSURE))
        .hasSize(2)
        .anyMatch(line -> line.replace("{question}", Examples.lasso().text()).equals(words));
  }

  @ParameterizedTest
  @MethodSource("personas")
  void everyPlaceholderIsFilledForEveryOccasion(Persona persona) {
    for (int i = 0; i < TURNS; i++) {
      Interview first =
          beginning("interview-" + i, List.of(Examples.overfitting(), Examples.lasso()), persona);
      assertThat(everythingSaid(first))
          .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}"));
    }
  }

  @ParameterizedTest
  @MethodSource("personas")
  void theSameInterviewSoundsTheSameAndThePiecesAreTheText(Persona persona) {
    Interview interview =
        beginning("one", List.of(Examples.overfitting(), Examples.lasso()), persona);
    Interview probed = interview.with(Examples.answered(interview), probe("cause"));
    Speaker.Cue cue =
        new Speaker.Cue(probed, List.of(new Move.Ask("lasso"), probe("cause")), probe("cause"));
    List<String> pieces = new ArrayList<>();

    Speaker.Spoken.Said said = speaker.speak(cue, pieces::add);

    assertThat(String.join("", pieces)).isEqualTo(said.text());
    assertThat(pieces).hasSizeGreaterThan(5);
    assertThat(said.move()).isEqualTo(probe("cause"));
    assertThat(new PlainSpeaker().speak(cue, _ -> {})).isEqualTo(said);
  }

  @Test
  void neighbouringTurnsSoundDifferent() {
    Persona persona = personas().getFirst();
    Interview one = beginning("one", List.of(Examples.overfitting(), Examples.lasso()), persona);
    Interview two = one.with(new Turn.Hinted(one.pending(), one.began()), probe("gap"));
    Interview three = two.with(Findings.answered(two, Map.of()), probe("cause"));

    String openingOfTwo = words(two).replace("What can you say about the gap?", "");
    String openingOfThree = words(three).replace("What can you say about the cause?", "");
    assertThat(openingOfThree).isNotEqualTo(openingOfTwo);
  }

  /// The built-in speaker knows the questions whole; what it says must not give them away.
  @ParameterizedTest
  @MethodSource("questions")
  void nothingItSaysHoldsAClaimOrTheReference(Question question) {
    for (Persona persona : personas()) {
      Interview first = beginning("one", List.of(question), persona);
      String all = plain(String.join("\n", everythingSaid(first)));

      assertThat(secrets(question)).allSatisfy(secret -> assertThat(all).doesNotContain(secret));
    }
  }

  /// What an interview with these questions can be said: the greeting, then all moves on the first.
  private List<String> everythingSaid(Interview first) {
    Question question = first.plan().getFirst();
    List<String> said = new ArrayList<>(List.of(speaker.opening(first)));
    Interview answered =
        first.with(
            plainAnswer(first, Optional.of(question.points().getFirst())), first.pending().move());
    Interview silent = first.with(plainAnswer(first, Optional.empty()), first.pending().move());
    Interview skipped =
        first.with(new Turn.Skipped(first.pending(), first.began()), first.pending().move());
    Move ask = new Move.Ask(first.plan().getLast().id());
    said.add(speaker.words(answered, ask));
    said.add(speaker.words(skipped, ask));
    for (KeyPoint point : question.points()) {
      Move probe = new Move.Probe(question.id(), point.id());
      said.add(speaker.words(answered, probe));
      said.add(speaker.words(silent, probe));
      for (int rung = 1; rung <= point.rungs(); rung++) {
        said.add(speaker.words(silent, new Move.Hint(question.id(), point.id(), rung)));
      }
    }
    for (Move.Reason reason : Move.Reason.values()) {
      said.add(speaker.words(answered, new Move.Close(reason)));
    }
    return said;
  }

  private static Turn.Answered plainAnswer(Interview interview, Optional<KeyPoint> proven) {
    Question question = interview.plan().getFirst();
    return Findings.answered(
        interview,
        Findings.assessment(
            question,
            id -> proven.filter(point -> point.id().equals(id)).isPresent() ? "partly" : "missed"));
  }

  private static List<String> secrets(Question question) {
    Stream<String> points =
        question.points().stream()
            .flatMap(
                point ->
                    Stream.of(
                            point.claim().phrasings(),
                            point.beliefs().stream().flatMap(Claim::phrasings),
                            point.misconceptions().stream().map(Misconception::correction))
                        .flatMap(texts -> texts));
    Stream<String> sentences = Stream.of(question.reference().text().split("(?<=[.?!])\\s"));
    return Stream.concat(points, sentences)
        .map(PlainSpeakerTest::plain)
        .filter(text -> text.length() > 15) // "In words:" would stand anywhere
        .toList();
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private String words(Interview interview) {
    return speaker.words(interview, interview.pending().move());
  }

  private static Move probe(String pointId) {
    return new Move.Probe("overfitting", pointId);
  }

  /// An answer whose every word proves the point in part.
  private Turn.Answered answered(String answer, String pointId) {
    Quote quote = Quote.at(answer, 0, answer.length()).orElseThrow();
    Finding finding = new Finding.Partly(pointId, quote, "the rest");
    Assessment assessment = new Assessment(List.of(finding), new Basis.BuiltIn("1", ""));
    return new Turn.Answered(begun.pending(), answer, List.of(assessment), begun.began());
  }

  private static Interview beginning(String id, List<Question> plan, Persona persona) {
    Setup setup = new Setup(List.of(), List.of(), plan.size(), Mode.PRACTICE, persona);
    Pending first = new Pending(new Move.Ask(plan.getFirst().id()));
    return new Interview(id, Examples.OWNER, Examples.BEGAN, setup, plan, List.of(), first, 0);
  }
}
