package dev.mockingbird.llm;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.mockingbird.domain.Vectors;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Sentence vectors from all-MiniLM-L6-v2 (384 dimensions, quantised), computed in the process.
/// Loading takes about a second and begins with [#start] in the background; the first caller waits
/// for it.
public final class Embeddings implements Vectors {
  private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\uFFFD]]");

  private final Path cache;
  private final Loading<EmbeddingModel> model;

  /// Unpacks its tokenizer's native code in the system's temporary folder.
  public Embeddings() {
    this(NativeCode.usual());
  }

  /// Unpacks its tokenizer's native code in a folder of the caller's choice; the first instance of
  /// the process decides.
  public Embeddings(Path cache) {
    this.cache = cache;
    this.model = new Loading<>("the embedding model", () -> load(cache));
  }

  /// Where its tokenizer's native code is unpacked.
  public Path cache() {
    return cache;
  }

  /// Begins to load the model; further calls do nothing.
  public void start() {
    model.start();
  }

  @Override
  public List<float[]> of(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<TextSegment> segments =
        texts.stream().map(Embeddings::readable).map(TextSegment::from).toList();
    return model.value().embedAll(segments).content().stream()
        .map(vector -> vector.vector())
        .toList();
  }

  /// The model refuses a text of which its tokenizer leaves nothing: blanks, control characters,
  /// lone accents or surrogates.
  private static String readable(String text) {
    return READABLE.matcher(text).find() ? text : ".";
  }

  private static EmbeddingModel load(Path cache) {
    NativeCode.unpackTo(cache);
    return new AllMiniLmL6V2QuantizedEmbeddingModel();
  }
}
