package dev.mockingbird.llm;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;

/// A network that turns sentences into vectors, as `src/training` makes it, read with MiniLM's
/// tokenizer. The weights have seven bits, where the library's network has eight, whose products
/// overflow on some processors. The library makes a model by inheritance only.
final class SentenceModel extends AbstractInProcessEmbeddingModel {
  /// all-MiniLM-L6-v2, which tells what texts are about.
  static final String SUBJECTS = "/subjects.onnx";

  /// The same, fitted to statements.
  static final String STATEMENTS = "/statements.onnx";

  static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  private final OnnxBertBiEncoder encoder;

  /// Takes about half a second.
  ///
  /// @param network the resource it is read from
  SentenceModel(String network) {
    super(null); // the library's own threads, one a processor
    try (InputStream tokenizer = resource(TOKENIZER)) {
      this.encoder =
          new OnnxBertBiEncoder(
              OrtEnvironment.getEnvironment(), session(network), tokenizer, PoolingMode.MEAN);
    } catch (IOException | OrtException e) {
      throw new IllegalStateException("the network " + network + " cannot be read", e);
    }
  }

  @Override
  protected OnnxBertBiEncoder model() {
    return encoder;
  }

  /// A network, ready to be run.
  ///
  /// @param network the resource it is read from
  static OrtSession session(String network) throws IOException, OrtException {
    try (InputStream stream = resource(network);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // one text a thread: several for one text wait for each other at full speed, for nothing
      options.setIntraOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(stream.readAllBytes(), options);
    }
  }

  static InputStream resource(String name) {
    InputStream found = SentenceModel.class.getResourceAsStream(name);
    if (found == null) {
      throw new IllegalStateException(name + " is missing from the program, build it anew");
    }
    return found;
  }
}
