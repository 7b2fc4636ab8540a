package dev.mockingbird.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FusionTest {
  private static final String ONE = "one";
  private static final String OTHER = "other";

  @Test
  void amongEquallyNearOnesTheWordsDecide() {
    assertThat(Fusion.USUAL.fuse(Map.of(ONE, 2.0, OTHER, 3.0), Map.of(ONE, 0.5, OTHER, 0.5)))
        .containsExactly(OTHER, ONE);
  }

  @Test
  void noWordOutweighsAClearDifferenceInMeaning() {
    assertThat(Fusion.USUAL.fuse(Map.of(ONE, 1_000.0), Map.of(ONE, 0.3, OTHER, 0.5)))
        .containsExactly(OTHER, ONE);
  }

  @Test
  void whatOnlyOneSideFindsIsRankedToo() {
    assertThat(Fusion.USUAL.fuse(Map.of(ONE, 1.0), Map.of(OTHER, 0.5))).containsExactly(ONE, OTHER);
    assertThat(Fusion.USUAL.fuse(Map.of(ONE, 1.0), Map.of())).containsExactly(ONE);
    assertThat(Fusion.USUAL.fuse(Map.of(), Map.of(OTHER, -0.1))).containsExactly(OTHER);
    assertThat(Fusion.USUAL.fuse(Map.of(), Map.of())).isEmpty();
  }

  @Test
  void theWeightSaysWhatTheBestByWordsGets() {
    Map<String, Double> words = Map.of(ONE, 10.0, OTHER, 5.0);
    Map<String, Double> cosines = Map.of(ONE, 0.80, OTHER, 0.90);

    // by hand: 0.80 + 0.1 against 0.90 + 0.05, and 0.80 + 0.3 against 0.90 + 0.15
    assertThat(new Fusion(0.1).fuse(words, cosines)).containsExactly(OTHER, ONE);
    assertThat(new Fusion(0.3).fuse(words, cosines)).containsExactly(ONE, OTHER);
  }
}
