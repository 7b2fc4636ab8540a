package dev.mockingbird.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JobTest {
  @Test
  void whatIsTypedIsTidiedAndBounded() {
    assertThat(Job.of(" data \n scientist ", "\n We train models. \n"))
        .isEqualTo(new Job("data scientist", "We train models.", List.of()));
    assertThat(Job.of("", " ")).isEqualTo(Job.NONE);

    assertThatThrownBy(() -> Job.of("r".repeat(Job.MAX_ROLE + 1), ""))
        .isInstanceOf(Refusal.class)
        .hasMessage("The role has 81 characters; 80 is the most that is taken. Shorten it.");
    assertThatThrownBy(() -> Job.of("", "d".repeat(Job.MAX_DESCRIPTION + 1)))
        .hasMessageContaining("The job description has 10001 characters");
    assertThatThrownBy(() -> Job.of("", "PK\u0003\u0004")).hasMessageContaining("control");
  }

  @Test
  void noMessageCanHoldIt() {
    Setup setup = Examples.setup().with(Job.of("data scientist", "We train secret models."));

    assertThat(setup.toString()).doesNotContain("scientist", "secret", "train");
  }

  @Test
  void theReasonNamesThePhraseAndTheWordsShared() {
    assertThat(new Job.Match("dropout", "knows regularisation", List.of()).sentence())
        .isEqualTo(
            "Asked because your job description says “knows regularisation”, which is near to it in"
                + " meaning.");
    assertThat(new Job.Match("k", "k-means and decision trees", List.of("k-means")).sentence())
        .isEqualTo(
            "Asked because your job description says “k-means and decision trees”; the question"
                + " shares “k-means”.");
  }

  @Test
  void thePositionIsTheRoleWithItsSeniority() {
    assertThat(position("data scientist", Level.SENIOR)).isEqualTo("senior data scientist");
    assertThat(position("data scientist", Level.MIDDLE)).isEqualTo("mid-level data scientist");
    assertThat(position("Senior data scientist", Level.SENIOR)).isEqualTo("Senior data scientist");
    assertThat(position("data scientist")).isEqualTo("data scientist");
    assertThat(position("", Level.SENIOR)).isEmpty();
  }

  private static String position(String role, Level... levels) {
    return new Setup(
            List.of(), List.of(levels), 1, Mode.PRACTICE, Examples.persona(), Job.of(role, ""))
        .position();
  }
}
