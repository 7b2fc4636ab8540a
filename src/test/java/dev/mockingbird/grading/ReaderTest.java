package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.StretchVectors.Stretched;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderTest {
  private static final Question DROPOUT = Bank.question("dropout");
  private static final int WIDTH = 384;

  private final List<Stretched> read = new ArrayList<>();

  @Test
  void everySentenceIsReadOnceAndEveryWindowInIt() {
    Reading reading =
        reading(
            "Units are zeroed by chance, and the others are scaled up. Is that all? Then the"
                + " weights are shared.");

    List<Evidence> found = evidence(reading);

    assertThat(read)
        .extracting(Stretched::text)
        .containsExactly(
            "Units are zeroed by chance, and the others are scaled up.",
            "Then the weights are shared.");
    assertThat(
            read.stream()
                .flatMap(
                    text ->
                        text.stretches().stream()
                            .map(one -> text.text().substring(one.start(), one.end()))))
        .containsExactlyElementsOf(reading.windows().stream().map(reading::words).toList());
    assertThat(found).hasSameSizeAs(DROPOUT.points());
    assertThat(found)
        .allSatisfy(
            one -> assertThat(one.odds().keySet()).containsExactlyElementsOf(reading.windows()));
  }

  @Test
  void anEmptyAnswerHasNoEvidence() {
    assertThat(evidence(reading("")).getFirst().values())
        .containsExactly(-8.0, -8.0, -8.0, 0.0, 0.0, 0.0);
    assertThat(Reader.NONE.evidence(DROPOUT, reading("Units are zeroed."))).isEmpty();
  }

  @Test
  void theWordsThatSpeakMostForAMarkAreShownUnlessAnExampleIsQuoted() {
    Exchange said =
        Bench.exchange(DROPOUT, DROPOUT.text(), DROPOUT.points().getFirst().claim().text());

    assertThat(Bench.JUDGE.judge(said).opinions().getFirst().words())
        .isEqualTo(DROPOUT.points().getFirst().claim().text());
  }

  private List<Evidence> evidence(Reading reading) {
    return new Reader(this::vectors, Learnt.shipped()).evidence(DROPOUT, reading).orElseThrow();
  }

  private List<List<float[]>> vectors(List<Stretched> texts) {
    read.addAll(texts);
    return texts.stream()
        .map(text -> text.stretches().stream().map(_ -> new float[WIDTH]).toList())
        .toList();
  }

  private static Reading reading(String answer) {
    return Reading.of(answer, Spelling.NONE, Bench.VECTORS, new Content(Bench.STEMS));
  }
}
