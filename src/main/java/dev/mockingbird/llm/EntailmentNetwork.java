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
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A small transformer that reads a claim and a sentence together. How it was fitted, and from
/// what: `src/training/README.md`. May be shared between threads.
final class EntailmentNetwork {
  /// What it scores: the sentence states the claim, touches it, denies it, is silent about it.
  static final int KINDS = 4;

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

  /// One row of [#KINDS] scores a pair, in the same order.
  float[][] scores(List<Pair> pairs) {
    int length = pairs.stream().mapToInt(pair -> pair.pieces().length).max().orElseThrow();
    long[] shape = {pairs.size(), length};
    long[] pieces = new long[pairs.size() * length];
    long[] mask = new long[pieces.length];
    long[] types = new long[pieces.length];
    float[] claims = new float[pieces.length];
    float[] sentences = new float[pieces.length];
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      int start = i * length;
      int end = start + pair.pieces().length;
      System.arraycopy(pair.pieces(), 0, pieces, start, pair.pieces().length);
      Arrays.fill(mask, start, end, 1);
      Arrays.fill(types, start + pair.sentenceStart(), end, 1);
      Arrays.fill(claims, start + 1, start + pair.claimEnd(), 1);
      Arrays.fill(sentences, start + pair.sentenceStart(), end - 1, 1);
    }
    try (OnnxTensor ids = tensor(pieces, shape);
        OnnxTensor masks = tensor(mask, shape);
        OnnxTensor kinds = tensor(types, shape);
        OnnxTensor ofClaims = tensor(claims, shape);
        OnnxTensor ofSentences = tensor(sentences, shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", ids,
                    "attention_mask", masks,
                    "token_type_ids", kinds,
                    "claim_mask", ofClaims,
                    "sentence_mask", ofSentences))) {
      return (float[][]) result.get(0).getValue();
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
