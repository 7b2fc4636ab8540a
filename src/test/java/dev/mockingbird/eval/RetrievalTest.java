package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.mockingbird.corpus.BrokenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrievalTest {
  private static final Offset<Double> EXACTLY = within(1e-9);
  private static final double LOG2_OF_3 = Math.log(3) / Math.log(2);

  @TempDir Path folder;

  /// By hand: gains 0, 3, 1 count 3 / log2(3) + 1 / 2; at best 3, 1 count 3 + 1 / log2(3).
  @Test
  void scoresAreThoseComputedByHand() {
    RankScore score = RankScore.of(List.of("x", "good", "fair"), Map.of("good", 3, "fair", 1));

    assertThat(score.ndcg())
        .isCloseTo((3 / LOG2_OF_3 + 0.5) / (3 + 1 / LOG2_OF_3), EXACTLY)
        .isCloseTo(0.6590, within(1e-4));
    assertThat(score.reciprocalRank()).isEqualTo(0.5);
  }

  @Test
  void onlyTheFirstTenCountForOneScoreAndAllForTheOther() {
    List<String> ranked = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "right");

    assertThat(RankScore.of(ranked, Map.of("right", 1))).isEqualTo(new RankScore(0, 1.0 / 11));
    assertThat(RankScore.of(ranked, Map.of("1", 1))).isEqualTo(new RankScore(1, 1));
    assertThat(RankScore.of(ranked, Map.of("elsewhere", 2))).isEqualTo(new RankScore(0, 0));
    assertThat(RankScore.of(List.of(), Map.of("elsewhere", 2))).isEqualTo(new RankScore(0, 0));
  }

  @Test
  void anIntervalHoldsTheMeanAndIsNarrowerForMoreValues() {
    double[] few = {0, 1, 0, 1};
    double[] many = new double[400];
    for (int i = 0; i < many.length; i++) {
      many[i] = i % 2;
    }

    assertThat(Interval.ofMean(few)).isEqualTo(new Interval(0, 1));
    assertThat(Interval.ofMean(many).from()).isBetween(0.43, 0.47);
    assertThat(Interval.ofMean(many).to()).isBetween(0.53, 0.57);
    assertThat(Interval.ofMean(new double[] {0.25, 0.25})).isEqualTo(new Interval(0.25, 0.25));
  }

  @Test
  void everyWayOfRankingIsScoredAndTheWeightOfOneSetTriedOnTheOther() throws IOException {
    write("one", "q1\td2\t1\n");
    write("two", "q1\td1\t1\n");

    // words know d1, meaning knows d2, and from 0.2 on the words prevail
    List<Retrieval> sets =
        Retrieval.of(
            folder,
            _ ->
                _ ->
                    new Ranker.Rankings(
                        List.of("d1", "d2"),
                        List.of("d2", "d1"),
                        weight -> weight < 0.2 ? List.of("d2", "d1") : List.of("d1", "d2")),
            0.1);

    assertThat(sets).extracting(set -> set.set().name()).containsExactly("one", "two");
    Retrieval one = sets.getFirst();
    assertThat(one.meaning().ndcg()).isEqualTo(1);
    assertThat(one.words().ndcg()).isCloseTo(1 / LOG2_OF_3, EXACTLY);
    assertThat(one.words().reciprocalRank()).isEqualTo(0.5);
    assertThat(one.single()).isEqualTo(one.meaning());
    assertThat(one.usual().ndcg()).isEqualTo(1);
    assertThat(one.choice()).isEqualTo(0.15);
    assertThat(sets.getLast().choice()).isEqualTo(0.3);
    assertThat(RetrievalTable.of(sets))
        .contains("one: 2 documents, 1 queries")
        .contains("both, fused at 0.1          1.0000  1.0000")
        .contains(
            "Weight chosen on one: 0.15. On two it gives 0.6309; less the better single: -0.3691")
        .contains("Weight chosen on two: 0.30. On one it gives 0.6309");
  }

  @Test
  void aBrokenTestSetIsNamedLineByLine() throws IOException {
    Path set = write("set", "q1\tnowhere\t1\nq1\td1\tgood\n");

    assertThatThrownBy(() -> TestSetReader.read(set))
        .isInstanceOf(BrokenFiles.class)
        .hasMessage(
            "%s:1: document nowhere is not in docs.tsv\n%s:2: relevance is good, must be a whole number\n%s:1: query q1 has no relevant document"
                .formatted(
                    set.resolve("qrels.tsv"),
                    set.resolve("qrels.tsv"),
                    set.resolve("queries.tsv")));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> TestSetReader.read(empty))
        .isInstanceOf(BrokenFiles.class)
        .hasMessageContaining("holds no test set, needs docs.tsv, queries.tsv, qrels.tsv");
  }

  private Path write(String name, String relevance) throws IOException {
    Path set = Files.createDirectory(folder.resolve(name));
    Files.writeString(set.resolve("docs.tsv"), "d1\tCats\tThey purr.\nd2\tDogs\tThey bark.\n");
    Files.writeString(set.resolve("queries.tsv"), "q1\tWhat barks?\n");
    Files.writeString(set.resolve("qrels.tsv"), relevance);
    return set;
  }
}
