package dev.mockingbird.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.llm.Embeddings;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryTest {
  @Test
  void documentsAreFoundByTheirWordsByTheirMeaningAndByBoth() {
    List<Library.Text> texts =
        List.of(
            new Library.Text(
                "bread", "Baking bread", "Flour, water, salt and yeast; knead and wait."),
            new Library.Text("bike", "A flat tyre", "Find the hole in the tube and patch it."),
            new Library.Text("blank", "", ""));
    try (Library library = Library.of(texts, new Embeddings())) {
      Library.Found found = library.find("Repairing the punctured wheel of a bicycle without salt");

      assertThat(found.words()).containsExactly("bread");
      assertThat(found.meaning()).hasSize(3).startsWith("bike");
      assertThat(found.fused().apply(0.0)).hasSize(3).startsWith("bike");
      assertThat(found.fused().apply(10.0)).startsWith("bread");
    }
  }
}
