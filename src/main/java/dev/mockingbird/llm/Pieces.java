package dev.mockingbird.llm;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/// Cuts texts into the word pieces of MiniLM's vocabulary.
final class Pieces {
  static final long START = 101;
  static final long END = 102;

  private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";

  private final HuggingFaceTokenizer tokenizer;

  Pieces() {
    try (InputStream vocabulary =
        AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream(VOCABULARY)) {
      this.tokenizer =
          HuggingFaceTokenizer.newInstance(
              Objects.requireNonNull(vocabulary, VOCABULARY),
              Map.of("padding", "false", "truncation", "false"));
    } catch (IOException e) {
      throw new UncheckedIOException("the vocabulary " + VOCABULARY + " cannot be read", e);
    }
  }

  /// The numbers of a text's pieces.
  long[] of(String text) {
    return tokenizer.encode(text, false, false).getIds();
  }
}
