package dev.mockingbird.llm;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.mockingbird.domain.StretchVectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A network that reads answers, in the process: e5-small-v2, fitted to sentences of answers with
/// their marks, to those of the bank's questions (`src/training/reader.py`), or beside any claims
/// (`src/training/claims.py`). Each text is read once; the vector of a stretch is the mean of what
/// the last layer says of its pieces. Loading takes about a second and begins with [#start] in the
/// background; the first caller waits for it.
public final class ReaderNetwork implements StretchVectors {
  /// The most pieces of a text that are read together.
  static final int LONGEST = 400;

  /// Has learnt the bank's questions.
  static final String BANK = "/reader.onnx";

  /// Reads words beside claims.
  static final String CLAIMS = "/claims.onnx";

  /// The tokenizer makes three signs of one.
  private static final Pattern HALF_A_SIGN = Pattern.compile("\\p{Cs}");

  private final Loading<Parts> parts;

  /// One thread a processor: on a virtual thread the native code would hold up all others.
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("reader-", 0).factory());

  /// @param network the resource it is read from
  ReaderNetwork(Path cache, String network) {
    this.parts = new Loading<>("the network that reads answers", () -> load(cache, network));
  }

  private record Parts(
      OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {}

  /// Begins to load it; further calls do nothing.
  public void start() {
    parts.start();
  }

  private static Parts load(Path cache, String network) throws IOException, OrtException {
    Embeddings.prepare(cache);
    try (InputStream tokenizer = SentenceModel.resource(SentenceModel.TOKENIZER)) {
      String longest = Integer.toString(LONGEST);
      return new Parts(
          OrtEnvironment.getEnvironment(),
          SentenceModel.session(network),
          HuggingFaceTokenizer.newInstance(
              tokenizer,
              Map.of(
                  "padding",
                  "false",
                  "truncation",
                  "true",
                  "maxLength",
                  longest,
                  "modelMaxLength",
                  longest)));
    }
  }

  @Override
  public List<List<float[]>> of(List<Stretched> texts) {
    Parts ready = parts.get();
    List<CompletableFuture<List<float[]>>> read =
        texts.stream()
            .map(text -> CompletableFuture.supplyAsync(() -> read(text, ready), threads))
            .toList();
    return read.stream().map(CompletableFuture::join).toList();
  }

  private static List<float[]> read(Stretched stretched, Parts parts) {
    String text = HALF_A_SIGN.matcher(stretched.text()).replaceAll("\uFFFD");
    Read whole = Read.of(text, parts);
    List<float[]> vectors = new ArrayList<>();
    for (Stretch stretch : stretched.stretches()) {
      if (whole.reaches(stretch)) {
        vectors.add(whole.vector(stretch));
      } else {
        String words = text.substring(stretch.start(), stretch.end());
        vectors.add(Read.of(words, parts).vector(new Stretch(0, words.length())));
      }
    }
    return vectors;
  }

  /// A text as the network has read it: for each piece of a word where it stands, and what the last
  /// layer says of it. Signs of the network's own stand nowhere.
  private static final class Read {
    private final List<Place> places;
    private final float[][] states;
    private final boolean isCut;

    private Read(List<Place> places, float[][] states, boolean isCut) {
      this.places = places;
      this.states = states;
      this.isCut = isCut;
    }

    private record Place(int start, int end) {
      boolean liesIn(Stretch stretch) {
        return start < end && stretch.start() <= start && end <= stretch.end();
      }
    }

    static Read of(String text, Parts parts) {
      Encoding encoding = parts.tokenizer().encode(text);
      List<Place> places = new ArrayList<>();
      for (@Nullable CharSpan span : encoding.getCharTokenSpans()) {
        places.add(
            span == null
                ? new Place(0, 0)
                : new Place(
                    text.offsetByCodePoints(0, span.getStart()),
                    text.offsetByCodePoints(0, span.getEnd())));
      }
      return new Read(places, states(encoding, parts), encoding.exceedMaxLength());
    }

    /// False if some of it stands behind the last piece that was read.
    boolean reaches(Stretch stretch) {
      return !isCut || stretch.end() <= places.stream().mapToInt(Place::end).max().orElse(0);
    }

    /// Of the pieces that stand in a stretch; of everything if none does.
    float[] vector(Stretch stretch) {
      int[] own =
          IntStream.range(0, states.length).filter(i -> places.get(i).liesIn(stretch)).toArray();
      float[] mean = new float[states[0].length];
      for (int piece : own.length == 0 ? IntStream.range(0, states.length).toArray() : own) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += states[piece][i];
        }
      }
      return Embeddings.ofLengthOne(mean);
    }
  }

  private static float[][] states(Encoding encoding, Parts parts) {
    long[] ids = encoding.getIds();
    OrtEnvironment environment = parts.environment();
    try (OnnxTensor words = row(environment, ids);
        OnnxTensor mask = row(environment, encoding.getAttentionMask());
        OnnxTensor types = row(environment, encoding.getTypeIds());
        OrtSession.Result result =
            parts
                .session()
                .run(Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the network that reads answers fails", e);
    }
  }

  private static OnnxTensor row(OrtEnvironment environment, long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }
}
