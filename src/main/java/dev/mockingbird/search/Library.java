package dev.mockingbird.search;

import dev.mockingbird.domain.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/// Plain documents, found the way the questions of the bank are, so that this way can be measured
/// on collections that others have made. Safe to share between threads.
public final class Library implements AutoCloseable {
  /// The weight of words that the bank is searched with.
  public static final double WEIGHT = Fusion.USUAL.words();

  private final Vectors vectors;
  private final TextIndex<String> index;

  private Library(Vectors vectors, TextIndex<String> index) {
    this.vectors = vectors;
    this.index = index;
  }

  /// A document, known by its id.
  public record Text(String id, String title, String text) {}

  /// What was found, by id, the best first.
  ///
  /// @param words by BM25 alone
  /// @param meaning by vectors alone
  /// @param fused by both, with a weight for the words
  public record Found(
      List<String> words, List<String> meaning, DoubleFunction<List<String>> fused) {}

  /// Takes as long as the vectors do: some ten milliseconds a document.
  public static Library of(List<Text> texts, Vectors vectors) {
    List<Searchable> all =
        texts.stream().map(text -> Searchable.of(text.title(), text.text())).toList();
    try {
      return new Library(
          vectors,
          TextIndex.of(
              IntStream.range(0, all.size())
                  .mapToObj(
                      i ->
                          new TextIndex.Item<>(
                              texts.get(i).id(),
                              all.get(i).words(),
                              vectors.of(all.get(i).passages())))
                  .toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Found find(String query) {
    var words = index.byWords(query);
    var meaning = index.byMeaning(vectors.of(List.of(query)).getFirst());
    return new Found(
        List.copyOf(words.keySet()),
        List.copyOf(meaning.keySet()),
        weight -> new Fusion(weight).fuse(words, meaning));
  }

  @Override
  public void close() {
    index.close();
  }
}
