package dev.mockingbird.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Level;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FusionTest {
  private static final Entry ONE = entry("one");
  private static final Entry OTHER = entry("other");

  @Test
  void amongEquallyNearOnesTheWordsDecide() {
    assertThat(Fusion.fuse(Map.of(ONE, 2.0, OTHER, 3.0), Map.of(ONE, 0.5, OTHER, 0.5)))
        .containsExactly(OTHER, ONE);
  }

  @Test
  void noWordOutweighsAClearDifferenceInMeaning() {
    assertThat(Fusion.fuse(Map.of(ONE, 1_000.0), Map.of(ONE, 0.3, OTHER, 0.5)))
        .containsExactly(OTHER, ONE);
  }

  @Test
  void whatOnlyOneSideFindsIsRankedToo() {
    assertThat(Fusion.fuse(Map.of(ONE, 1.0), Map.of(OTHER, 0.5))).containsExactly(ONE, OTHER);
    assertThat(Fusion.fuse(Map.of(ONE, 1.0), Map.of())).containsExactly(ONE);
    assertThat(Fusion.fuse(Map.of(), Map.of(OTHER, -0.1))).containsExactly(OTHER);
    assertThat(Fusion.fuse(Map.of(), Map.of())).isEmpty();
  }

  private static Entry entry(String id) {
    return Entry.of(
        ChoiceTest.question(id, "topic", Level.MIDDLE, "What?"),
        texts -> texts.stream().map(_ -> new float[] {1}).toList());
  }
}
