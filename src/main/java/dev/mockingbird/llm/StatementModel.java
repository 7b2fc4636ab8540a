package dev.mockingbird.llm;

import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// MiniLM fitted to statements, as `src/training` makes it; its tokenizer is MiniLM's own. The
/// library makes a model by inheritance only.
final class StatementModel extends AbstractInProcessEmbeddingModel {
  static final String NETWORK = "/statements.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  private final OnnxBertBiEncoder encoder;

  /// Takes about half a second.
  StatementModel() {
    super(null); // the library's own threads
    try (InputStream network = resource(NETWORK);
        InputStream tokenizer = resource(TOKENIZER)) {
      this.encoder = new OnnxBertBiEncoder(network, tokenizer, PoolingMode.MEAN);
    } catch (IOException e) {
      throw new UncheckedIOException("the network for statements cannot be read", e);
    }
  }

  @Override
  protected OnnxBertBiEncoder model() {
    return encoder;
  }

  static InputStream resource(String name) {
    InputStream found = StatementModel.class.getResourceAsStream(name);
    if (found == null) {
      throw new IllegalStateException(name + " is missing from the program, build it anew");
    }
    return found;
  }
}
