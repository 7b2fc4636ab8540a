package dev.mockingbird.llm;

import dev.mockingbird.grading.Entailment;
import dev.mockingbird.llm.EntailmentNetwork.Pair;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Says what sentences of an answer say about claims, by a small network fitted for it, computed in
/// the process. Loads in less than a second, in the background after [#start].
public final class EntailmentModel implements Entailment {
  /// In word pieces, like all lengths here; what is longer is cut off.
  static final int LONGEST_CLAIM = 60;

  static final int LONGEST_SENTENCE = 100;

  /// What a "this" refers to stands at the end of the sentence before.
  static final int LONGEST_BEFORE = 40;

  /// Sentences that are remembered, since answers are judged again: beside a model, for a dispute,
  /// by a measurement.
  static final int MOST_KEPT = 20_000;

  private final Loading<Loaded> model;
  private final Map<Said, Stance> kept = new LinkedHashMap<>(16, 0.75f, true);

  /// Unpacks its tokenizer's native code in the system's temporary folder.
  public EntailmentModel() {
    this(NativeCode.usual());
  }

  /// Unpacks its tokenizer's native code in a folder of the caller's choice; the first instance of
  /// the process decides.
  public EntailmentModel(Path cache) {
    this.model = new Loading<>("the entailment model", () -> load(cache));
  }

  private record Loaded(Pieces pieces, EntailmentNetwork network) {}

  /// A sentence, the one before it or nothing, and the claim it is read against.
  private record Said(String claim, String before, String sentence) {}

  /// Begins to load the model; further calls do nothing.
  public void start() {
    model.start();
  }

  @Override
  public List<List<Stance>> of(List<String> claims, List<String> sentences) {
    return claims.stream()
        .map(
            claim ->
                IntStream.range(0, sentences.size())
                    .mapToObj(
                        i -> new Said(claim, i == 0 ? "" : sentences.get(i - 1), sentences.get(i)))
                    .map(this::stance)
                    .toList())
        .toList();
  }

  /// Each is read alone: eight bits are scaled by what is read together, and the same words must
  /// always get the same opinion.
  private Stance stance(Said said) {
    synchronized (kept) {
      Stance known = kept.get(said);
      if (known != null) {
        return known;
      }
    }
    Loaded loaded = model.value();
    Stance stance = stance(loaded.network().scores(pair(said, loaded.pieces())));
    synchronized (kept) {
      kept.put(said, stance);
      if (kept.size() > MOST_KEPT) {
        Iterator<Said> eldest = kept.keySet().iterator();
        eldest.next();
        eldest.remove();
      }
    }
    return stance;
  }

  private static Pair pair(Said said, Pieces words) {
    long[] subject = first(words.of(said.claim()), LONGEST_CLAIM);
    long[] before = last(words.of(said.before()), LONGEST_BEFORE);
    long[] sentence = first(words.of(said.sentence()), LONGEST_SENTENCE);
    int gap = before.length == 0 ? 0 : before.length + 1;
    long[] pieces = new long[subject.length + gap + sentence.length + 3];
    Arrays.fill(pieces, Pieces.END);
    pieces[0] = Pieces.START;
    int claimEnd = 1 + subject.length;
    int sentenceStart = claimEnd + 1 + gap;
    System.arraycopy(subject, 0, pieces, 1, subject.length);
    System.arraycopy(before, 0, pieces, claimEnd + 1, before.length);
    System.arraycopy(sentence, 0, pieces, sentenceStart, sentence.length);
    return new Pair(pieces, claimEnd, sentenceStart);
  }

  private static long[] first(long[] pieces, int most) {
    return pieces.length <= most ? pieces : Arrays.copyOf(pieces, most);
  }

  private static long[] last(long[] pieces, int most) {
    return pieces.length <= most
        ? pieces
        : Arrays.copyOfRange(pieces, pieces.length - most, pieces.length);
  }

  /// Probabilities from the scores: stated, touched, denied, silent.
  private static Stance stance(float[] scores) {
    double[] weights =
        IntStream.range(0, scores.length).mapToDouble(i -> Math.exp(scores[i])).toArray();
    double sum = Arrays.stream(weights).sum();
    return new Stance(weights[0] / sum, weights[1] / sum, weights[2] / sum);
  }

  private static Loaded load(Path cache) {
    NativeCode.unpackTo(cache);
    return new Loaded(new Pieces(), new EntailmentNetwork());
  }
}
