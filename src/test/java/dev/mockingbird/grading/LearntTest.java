package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearntTest {
  private static final Question DROPOUT = Bank.question("dropout");

  private final Learnt learnt = Learnt.shipped();

  @Test
  void theNetworkHasLearntEveryQuestionOfTheBankAsItStands() {
    assertThat(Bank.questions())
        .allSatisfy(
            question ->
                assertThat(learnt.of(question))
                    .as(
                        "%s: a point or claim has changed; fit the network anew, see src/training",
                        question.id())
                    .hasValueSatisfying(own -> assertThat(own).hasSameSizeAs(question.points())));
  }

  @Test
  void whatWasLearntGoesWithTheNetworkThatTheProgramBrings() throws Exception {
    byte[] network = Files.readAllBytes(Path.of("src", "main", "resources", "reader.onnx"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(network);

    assertThat(HexFormat.of().formatHex(digest)).startsWith(learnt.network());
    assertThat(learnt.network()).hasSize(12);
  }

  @Test
  void aQuestionWithAnotherClaimIsNotTheOneThatWasLearnt() {
    assertThat(learnt.of(changed())).isEmpty();
    assertThat(Learnt.NOTHING.of(DROPOUT)).isEmpty();
  }

  @Test
  void aQuestionThatWasNotLearntIsJudgedByItsExamplesAlone() {
    BuiltInJudge judge = Bench.JUDGE;
    Exchange exchange =
        Bench.exchange(changed(), DROPOUT.text(), "Each unit is zeroed by chance at every step.");

    assertThat(judge.signs(exchange))
        .allSatisfy(signs -> assertThat(signs).hasSize(Signs.NAMES.size()));
    assertThat(judge.judge(exchange).parameters()).matches("examples [0-9a-f]{12}");
    assertThat(judge.judge(exchange).opinions()).hasSameSizeAs(DROPOUT.points());
  }

  private static Question changed() {
    return new Question(
        DROPOUT.id(),
        DROPOUT.subject(),
        DROPOUT.wording(),
        DROPOUT.reference(),
        DROPOUT.points().stream()
            .map(point -> point.id().equals("rescaling") ? claiming(point) : point)
            .toList());
  }

  private static KeyPoint claiming(KeyPoint point) {
    return new KeyPoint(
        point.id(),
        point.weight(),
        new Claim("Nothing is rescaled.", List.of()),
        point.misconceptions(),
        point.followUp());
  }
}
