package dev.mockingbird.llm;

import dev.mockingbird.grading.Entailment;
import dev.mockingbird.llm.EntailmentNetwork.Pair;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Says what sentences of an answer say about claims, by a small network fitted for it, computed in
/// the process. Loads in less than a second, in the background after [#start].
public final class EntailmentModel implements Entailment {
  /// In word pieces, like all lengths here; what is longer is cut off.
  static final int LONGEST_CLAIM = 60;

  static final int LONGEST_SENTENCE = 100;

  /// What a "this" refers to stands at the end of the sentence before.
  static final int LONGEST_BEFORE = 40;

  /// Pairs of about the same length are read together, which wastes little and bounds the memory.
  static final int TOGETHER = 32;

  private final Loading<Loaded> model;

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

  /// Begins to load the model; further calls do nothing.
  public void start() {
    model.start();
  }

  @Override
  public List<List<Stance>> of(List<String> claims, List<String> sentences) {
    Loaded loaded = model.value();
    List<long[]> subjects = claims.stream().map(loaded.pieces()::of).toList();
    List<long[]> told = sentences.stream().map(loaded.pieces()::of).toList();
    List<Pair> pairs =
        IntStream.range(0, claims.size() * told.size())
            .mapToObj(i -> pair(subjects.get(i / told.size()), told, i % told.size()))
            .toList();
    Stance[] stances = read(pairs, loaded.network());
    return IntStream.range(0, claims.size())
        .mapToObj(i -> List.of(Arrays.copyOfRange(stances, i * told.size(), (i + 1) * told.size())))
        .toList();
  }

  private static Pair pair(long[] claim, List<long[]> told, int at) {
    long[] subject = first(claim, LONGEST_CLAIM);
    long[] before = at == 0 ? new long[0] : last(told.get(at - 1), LONGEST_BEFORE);
    long[] sentence = first(told.get(at), LONGEST_SENTENCE);
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

  private static Stance[] read(List<Pair> pairs, EntailmentNetwork network) {
    Stance[] stances = new Stance[pairs.size()];
    List<Integer> byLength =
        IntStream.range(0, pairs.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> pairs.get(i).pieces().length))
            .toList();
    for (int from = 0; from < byLength.size(); from += TOGETHER) {
      List<Integer> some = byLength.subList(from, Math.min(from + TOGETHER, byLength.size()));
      float[][] scores = network.scores(some.stream().map(pairs::get).toList());
      for (int i = 0; i < scores.length; i++) {
        stances[some.get(i)] = stance(scores[i]);
      }
    }
    return stances;
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
