package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.FailingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptVectorsTest {
  private static final List<String> TEXTS = List.of("A statement.", "Another one, longer.", "");

  @TempDir private Path folder;
  private final List<String> computed = new ArrayList<>();

  @Test
  void whatWasComputedOnceIsReadAgain() {
    List<float[]> first = kept().of(TEXTS);
    List<float[]> second = kept().of(TEXTS);

    assertThat(computed).isEqualTo(TEXTS);
    assertThat(second).usingRecursiveComparison().isEqualTo(first);
  }

  @Test
  void otherTextsAnotherOrderAndAnotherCutAreComputed() {
    kept().of(List.of("ab", "c"));

    assertThat(kept().of(List.of("c", "ab"))).usingRecursiveComparison().isEqualTo(of("c", "ab"));
    assertThat(kept().of(List.of("a", "bc"))).usingRecursiveComparison().isEqualTo(of("a", "bc"));
    assertThat(kept().of(List.of())).isEmpty();
  }

  @Test
  void anotherNetworkComputesItsOwn() {
    kept().of(TEXTS);
    computed.clear();

    new KeptVectors(folder, SentenceModel.STATEMENTS, this::vectors).of(TEXTS);

    assertThat(computed).isEqualTo(TEXTS);
  }

  @Test
  void aFileThatIsCutOffOrDamagedAnywhereIsComputedAnew() throws IOException {
    kept().of(TEXTS);
    Path file = files().getFirst();
    byte[] whole = Files.readAllBytes(file);
    List<byte[]> broken = new ArrayList<>();
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 4;
      broken.add(damaged);
      broken.add(Arrays.copyOf(whole, i));
    }
    broken.add(Arrays.copyOf(whole, 2 * whole.length));

    for (byte[] bytes : broken) {
      Files.write(file, bytes);
      computed.clear();
      assertThat(kept().of(TEXTS)).usingRecursiveComparison().isEqualTo(vectors(TEXTS));
      assertThat(computed).startsWith(TEXTS.getFirst());
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  /// The first time they are computed and written, then read; one call in all fails.
  @Test
  void whicheverCallToItsFilesFailsTheVectorsAreTheSame() {
    int failing = 1;
    boolean hasFailed = true;
    while (hasFailed) {
      FailingFiles disk = new FailingFiles(failing);
      Path own = disk.over(folder.resolve("after-" + failing));
      for (int time = 0; time < 3; time++) {
        assertThat(kept(own).of(TEXTS))
            .as("call %d", failing)
            .usingRecursiveComparison()
            .isEqualTo(vectors(TEXTS));
      }
      hasFailed = disk.hasFailed();
      failing++;
    }
    assertThat(failing).as("calls swept").isGreaterThan(8);
  }

  @Test
  void whereNothingCanBeWrittenAllIsComputed() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "a file, no folder");

    List<float[]> vectors = kept(taken).of(TEXTS);

    assertThat(vectors).usingRecursiveComparison().isEqualTo(vectors(TEXTS));
    assertThat(taken).hasContent("a file, no folder");
  }

  @Test
  void whatCannotBePutInItsPlaceLeavesNothingBehind() throws IOException {
    kept().of(TEXTS);
    Path file = files().getFirst();
    Files.delete(file);
    Files.createFile(Files.createDirectory(file).resolve("in the way"));

    List<float[]> vectors = kept().of(TEXTS);

    assertThat(vectors).usingRecursiveComparison().isEqualTo(vectors(TEXTS));
    assertThat(folder).isDirectoryNotContaining(left -> !left.equals(file));
  }

  @Test
  void theLeastRecentlyUsedGo() throws IOException {
    int most = KeptVectors.MOST_FILES;
    Files.createDirectories(folder);
    for (int i = 0; i < most; i++) {
      Path file = Files.createFile(folder.resolve("old" + i + ".vectors"));
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000L * i));
    }

    kept().of(TEXTS);

    assertThat(files()).hasSize(most);
    assertThat(folder.resolve("old0.vectors")).doesNotExist();
    assertThat(folder.resolve("old1.vectors")).exists();
  }

  @Test
  void whatACandidateWroteIsNeverKept() throws IOException {
    Embeddings embeddings = new Embeddings(folder);

    embeddings.of(List.of("My own words."));
    assertThat(below(folder).filter(file -> file.toString().endsWith(".vectors"))).isEmpty();

    List<float[]> lasting = embeddings.lasting(List.of("The bank's words."));
    assertThat(below(folder).filter(file -> file.toString().endsWith(".vectors"))).hasSize(1);
    assertThat(new Embeddings(folder).lasting(List.of("The bank's words.")))
        .usingRecursiveComparison()
        .isEqualTo(lasting);
  }

  private KeptVectors kept() {
    return kept(folder);
  }

  private KeptVectors kept(Path where) {
    return new KeptVectors(where, "/all-minilm-l6-v2-q-tokenizer.json", this::vectors);
  }

  private List<float[]> of(String... texts) {
    return vectors(List.of(texts));
  }

  /// Of as many numbers as it likes.
  private List<float[]> vectors(List<String> texts) {
    computed.addAll(texts);
    return texts.stream().map(text -> new float[] {text.length(), -0.5f, text.hashCode()}).toList();
  }

  private List<Path> files() throws IOException {
    return below(folder).filter(file -> file.toString().endsWith(".vectors")).toList();
  }

  private static Stream<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList().stream();
    }
  }
}
