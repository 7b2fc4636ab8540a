package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.StretchVectors.Stretched;
import dev.mockingbird.grading.Learnt.Direction;
import dev.mockingbird.llm.SharedVectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReaderTest {
  private final List<Stretched> read = new ArrayList<>();

  /// Sees in a claim how long it is.
  private final ClaimReader reader =
      new ClaimReader(
          this::vectors,
          new Stances(
              "a network",
              Map.of(Mark.COVERED, new Direction(0, 1), Mark.MISSED, new Direction(0, 0))));

  @Test
  void theClaimsStandBeforeTheWordsAndAreWhatIsLookedAt() {
    reader.of(List.of("Some words."), List.of("A claim.", "Another."));

    assertThat(read)
        .extracting(Stretched::text)
        .containsExactly("A claim. | Another. | Some words.");
    assertThat(told(read.getFirst())).containsExactly("A claim.", "Another.");
  }

  @Test
  void moreClaimsThanItWasTaughtWithAtOnceAreReadInGroups() {
    List<String> claims =
        IntStream.range(0, 7).mapToObj("x"::repeat).map("claim "::concat).toList();

    List<List<Map<Mark, Double>>> found = reader.of(List.of("One.", "Two."), claims);

    assertThat(read.stream().map(text -> text.stretches().size())).containsExactly(5, 2, 5, 2);
    assertThat(found).hasSize(2);
    assertThat(found)
        .allSatisfy(
            one ->
                assertThat(one.stream().map(marks -> marks.getOrDefault(Mark.COVERED, 0.0)))
                    .hasSameSizeAs(claims)
                    .isSorted());
  }

  @Test
  void ofWhatIsTooLongTheBeginningIsRead() {
    reader.of(List.of("w".repeat(5000)), List.of("c".repeat(5000)));

    assertThat(read.getFirst().text())
        .isEqualTo(
            "c".repeat(ClaimReader.LONGEST_CLAIM) + " | " + "w".repeat(ClaimReader.LONGEST_WORDS));
  }

  @Test
  void withoutANetworkNothingIsFound() {
    assertThat(ClaimReader.NONE.of(List.of("Some words."), List.of("A claim."))).isEmpty();
    assertThat(ClaimReader.NONE.name()).isEmpty();
    assertThat(reader.of(List.of(), List.of("A claim."))).isEmpty();
  }

  @Test
  void whatWasLearntGoesWithTheNetworkThatTheProgramBrings() throws Exception {
    byte[] network = Files.readAllBytes(Path.of("src", "main", "resources", "claims.onnx"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(network);

    assertThat(HexFormat.of().formatHex(digest)).startsWith(Stances.shipped().network());
    assertThat(Stances.shipped().network()).hasSize(12);
  }

  /// In words it was never taught. The contrary in the same words it does not tell yet.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A stack returns what was put in last. | In a stack the newest comes out first. | COVERED
          A stack returns what was put in last. | Stacks are taught in the first year.   | MISSED
          Photosynthesis makes sugar of carbon dioxide. | Plants turn CO2 into sugar.    | COVERED
          Photosynthesis makes sugar of carbon dioxide. | Plants are green.              | MISSED
          """)
  void theShippedNetworkTellsWhatSaysTheSameFromWhatIsBesideThePoint(
      String claim, String words, Mark mark) {
    ClaimReader shipped = new ClaimReader(SharedVectors.CLAIMS, Stances.shipped());

    Map<Mark, Double> found = shipped.of(List.of(words), List.of(claim)).getFirst().getFirst();

    assertThat(mostLikely(found)).isEqualTo(mark);
    assertThat(found.values().stream().mapToDouble(share -> share).sum())
        .isCloseTo(1, Offset.offset(1e-6));
  }

  private static Mark mostLikely(Map<Mark, Double> likelihoods) {
    return likelihoods.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static List<String> told(Stretched text) {
    return text.stretches().stream()
        .map(one -> text.text().substring(one.start(), one.end()))
        .toList();
  }

  private List<List<float[]>> vectors(List<Stretched> texts) {
    read.addAll(texts);
    return texts.stream()
        .map(
            text ->
                text.stretches().stream()
                    .map(one -> new float[] {(one.end() - one.start()) / 10f})
                    .toList())
        .toList();
  }
}
