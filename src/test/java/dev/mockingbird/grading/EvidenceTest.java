package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.grading.Entailment.Stance;
import dev.mockingbird.grading.Verdict.Kind;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final Stance STATES = new Stance(0.9, 0.05, 0.02);
  private static final Stance TOUCHES = new Stance(0.3, 0.4, 0.1);
  private static final Stance DENIES = new Stance(0.05, 0.05, 0.85);

  @Test
  void restsOnTheSentenceThatSaysMost() {
    assertThat(opinion(Stance.SILENT, STATES, TOUCHES))
        .isEqualTo(new Opinion("p", Kind.COVERED, "sentence 1"));
    assertThat(opinion(TOUCHES, Stance.SILENT))
        .isEqualTo(new Opinion("p", Kind.PARTLY, "sentence 0"));
  }

  @Test
  void aDenialCountsUnlessTheTruthIsSaidMorePlainly() {
    assertThat(opinion(DENIES, TOUCHES))
        .isEqualTo(new Opinion("p", Kind.CONTRADICTED, "sentence 0"));
    assertThat(opinion(DENIES, STATES).kind()).isEqualTo(Kind.COVERED);
  }

  @Test
  void anUncertainDenialIsNoneAndNoPartEither() {
    assertThat(opinion(new Stance(0.2, 0.2, 0.55)).kind()).isEqualTo(Kind.MISSED);
  }

  private static Opinion opinion(Stance... stances) {
    List<String> sentences = List.of("sentence 0", "sentence 1", "sentence 2");
    return new Evidence(sentences.subList(0, stances.length), List.of(stances))
        .opinion("p", Evidence.DENIES);
  }
}
