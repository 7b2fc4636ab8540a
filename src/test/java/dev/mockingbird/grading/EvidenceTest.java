package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.Learnt.Direction;
import dev.mockingbird.grading.Reading.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  /// Sees covered in the first number, partly in the second, contradicted in the third.
  private static final Map<Mark, Direction> DIRECTIONS =
      Map.of(
          Mark.COVERED, new Direction(-1, 1, 0, 0),
          Mark.PARTLY, new Direction(-1, 0, 1, 0),
          Mark.CONTRADICTED, new Direction(-1, 0, 0, 1));

  private static final Window FIRST = window(0, 10);
  private static final Window SECOND = window(20, 30);

  @Test
  void theWordsThatSpeakMostForAMarkCount() {
    Evidence evidence =
        evidence(List.of(FIRST, SECOND), new float[] {5, 0, 0}, new float[] {0, 0, 30});

    assertThat(evidence.values().subList(0, 3)).containsExactly(4.0, -1.0, 8.0);
    assertThat(evidence.best(Mark.COVERED, List.of(FIRST, SECOND))).contains(FIRST);
    assertThat(evidence.best(Mark.CONTRADICTED, List.of(FIRST, SECOND))).contains(SECOND);
  }

  @Test
  void wordsThatSpeakAgainstAMarkProveNothing() {
    Evidence evidence =
        evidence(List.of(FIRST, SECOND), new float[] {5, 0, 0}, new float[] {0, 0, 30});

    assertThat(evidence.best(Mark.PARTLY, List.of(FIRST, SECOND))).isEmpty();
    assertThat(evidence.best(Mark.COVERED, List.of(SECOND))).isEmpty();
    assertThat(evidence.best(Mark.COVERED, List.of())).isEmpty();
  }

  @Test
  void manyWordsThatMayShowAPointShowItMoreLikelyThanOne() {
    float[] doubtful = {1, -9, -9};
    double once = 1 / (2 + 2 * Math.exp(-8));

    List<Double> one = evidence(List.of(FIRST), doubtful).values();
    List<Double> two = evidence(List.of(FIRST, SECOND), doubtful, doubtful).values();

    assertThat(one.get(3)).isCloseTo(once, within(1e-9));
    assertThat(two.get(3)).isCloseTo(1 - (1 - once) * (1 - once), within(1e-9));
    assertThat(two.get(0)).isEqualTo(one.get(0));
  }

  @Test
  void ofWordsThatSpeakAboutAsMuchTheMoreAreShown() {
    Window longer = window(0, 40);
    Window longest = window(20, 90);
    List<Window> all = List.of(FIRST, longer, longest);

    Evidence evidence =
        evidence(all, new float[] {3, 0, 0}, new float[] {2.5f, 0, 0}, new float[] {1.5f, 0, 0});

    assertThat(evidence.best(Mark.COVERED, all)).contains(longer);
  }

  private static Evidence evidence(List<Window> windows, float[]... seen) {
    return Evidence.in(windows, List.of(seen), DIRECTIONS);
  }

  private static Window window(int start, int end) {
    return new Window(
        start,
        end,
        1,
        0,
        new Phrase(
            Meaning.of(List.of("words"), texts -> List.of(new float[] {1})).getFirst(),
            Set.of(),
            false));
  }
}
