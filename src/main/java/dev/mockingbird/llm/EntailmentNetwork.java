package dev.mockingbird.llm;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/// A small transformer that reads a claim and a sentence together, and scores whether the sentence
/// states the claim, touches it, denies it, is silent about it. How it was fitted, and from
/// what: `src/training/README.md`. May be shared between threads.
final class EntailmentNetwork {
  private static final String FILE = "/entailment.onnx";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session = session();

  /// A claim and a sentence as word pieces, with the sentence before it where there is one: START
  /// claim END before END sentence END.
  ///
  /// @param claimEnd where the claim ends, exclusive; it begins at 1
  /// @param sentenceStart where the sentence begins; it ends before the last piece
  @SuppressWarnings("ArrayRecordComponent") // made here, read there, never compared or kept
  record Pair(long[] pieces, int claimEnd, int sentenceStart) {}

  /// One score a kind.
  float[] scores(Pair pair) {
    int length = pair.pieces().length;
    long[] shape = {1, length};
    long[] mask = new long[length];
    Arrays.fill(mask, 1);
    long[] types = new long[length];
    Arrays.fill(types, pair.sentenceStart(), length, 1);
    float[] claim = new float[length];
    Arrays.fill(claim, 1, pair.claimEnd(), 1);
    float[] sentence = new float[length];
    Arrays.fill(sentence, pair.sentenceStart(), length - 1, 1);
    try (OnnxTensor ids = tensor(pair.pieces(), shape);
        OnnxTensor masks = tensor(mask, shape);
        OnnxTensor kinds = tensor(types, shape);
        OnnxTensor ofClaim = tensor(claim, shape);
        OnnxTensor ofSentence = tensor(sentence, shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", ids,
                    "attention_mask", masks,
                    "token_type_ids", kinds,
                    "claim_mask", ofClaim,
                    "sentence_mask", ofSentence))) {
      return ((float[][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the entailment network cannot read a sentence", e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private OnnxTensor tensor(float[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
  }

  private OrtSession session() {
    try (InputStream file = EntailmentNetwork.class.getResourceAsStream(FILE);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      return environment.createSession(Objects.requireNonNull(file, FILE).readAllBytes(), options);
    } catch (IOException e) {
      throw new UncheckedIOException("the entailment network " + FILE + " cannot be read", e);
    } catch (OrtException e) {
      throw new IllegalStateException("the entailment network " + FILE + " does not load", e);
    }
  }
}
