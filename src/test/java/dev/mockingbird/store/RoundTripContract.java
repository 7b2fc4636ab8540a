package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.SecondAttempt;
import dev.mockingbird.domain.Turn;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What comes back from SQL is what went in, whatever people type.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RoundTripContract {
  private static final String OWNER = "owner";

  private SqlStore store;

  /// A store without interviews, which may use this folder.
  abstract SqlStore store(Path folder);

  @BeforeAll
  void open(@TempDir Path folder) {
    store = store(folder);
    store.start();
  }

  @AfterAll
  void close() {
    store.close();
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatComesBackIsWhatWentIn(long seed) {
    RandomInterviews random = new RandomInterviews(seed);
    Interview interview = random.interview("interview-" + seed, OWNER);
    store.begin(interview);
    assertThat(found(interview)).isEqualTo(interview);

    Interview longer = random.longer(interview);
    store.record(longer);
    assertThat(found(interview)).isEqualTo(longer);

    Interview said = longer.with(interview.pending());
    store.said(longer.id(), longer.version(), said.pending());
    assertThat(found(interview)).isEqualTo(said);

    SecondAttempt attempt = random.attempt(said);
    store.triedAgain(said.id(), attempt);
    assertThat(found(interview)).isEqualTo(said.with(attempt));

    Remark remark = random.remark(said);
    store.remarked(said.id(), remark);
    assertThat(found(interview)).isEqualTo(said.with(attempt).with(remark));
  }

  private Interview found(Interview interview) {
    return store.find(interview.id(), OWNER).orElseThrow();
  }

  @Test
  void theSeedsReachEveryKindOfTurnFindingAndBasis() {
    List<Turn> turns = seeds().boxed().flatMap(seed -> interview(seed).turns().stream()).toList();
    List<Turn.Answered> answered =
        turns.stream()
            .flatMap(turn -> turn instanceof Turn.Answered a ? Stream.of(a) : Stream.empty())
            .toList();

    assertThat(turns.stream().map(Object::getClass).distinct())
        .hasSize(Turn.class.getPermittedSubclasses().length);
    assertThat(answered.stream().map(turn -> turn.assessment().basis().getClass()).distinct())
        .hasSize(Basis.class.getPermittedSubclasses().length);
    assertThat(findings(answered).map(Object::getClass).distinct())
        .hasSize(Finding.class.getPermittedSubclasses().length);
    assertThat(findings(answered).flatMap(finding -> finding.proof().stream()))
        .anyMatch(RoundTripContract::beginsInsideAnEmoji);
  }

  private static Interview interview(long seed) {
    return new RandomInterviews(seed).interview("interview", OWNER);
  }

  private static Stream<Finding> findings(List<Turn.Answered> answered) {
    return answered.stream().flatMap(turn -> turn.assessment().findings().stream());
  }

  private static boolean beginsInsideAnEmoji(Quote quote) {
    return Character.isLowSurrogate(quote.words().charAt(0));
  }
}
