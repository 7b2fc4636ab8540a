package dev.mockingbird.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.domain.WordOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Vectors of texts (384 dimensions, quantised), computed in the process: from all-MiniLM-L6-v2,
/// which tells what texts are about, or from the same network fitted to statements about the
/// subjects of the bank, which tells the true from the false. Loading takes about a second and
/// begins with [#start] in the background; the first caller waits for it.
public final class Embeddings implements Vectors {
  private static final int DIMENSIONS = 384;

  private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\uFFFD]]");

  private final Path cache;
  private final KeptVectors kept;
  private final Loading<EmbeddingModel> model;
  private final Loading<Set<String>> words; // one set for both networks, which have one tokenizer

  /// With the system's temporary folder as cache.
  public Embeddings() {
    this(Path.of(System.getProperty("java.io.tmpdir", "."), "mockingbird"));
  }

  /// @param cache where it keeps the vectors of lasting texts and unpacks its tokenizer's native
  ///     code; for the latter the first instance of the process decides
  public Embeddings(Path cache) {
    this(
        cache,
        SentenceModel.SUBJECTS,
        new Loading<>("the words that the networks know", Embeddings::words));
  }

  private Embeddings(Path cache, String network, Loading<Set<String>> words) {
    this.cache = cache;
    this.words = words;
    this.kept = new KeptVectors(cache.resolve("vectors"), network, this);
    this.model = new Loading<>("the embedding model", () -> load(cache, network));
  }

  /// Of the network fitted to statements; same folder.
  public Embeddings forStatements() {
    return new Embeddings(cache, SentenceModel.STATEMENTS, words);
  }

  /// Of the network that was taught what shows the bank's key points, for stretches of sentences;
  /// same folder.
  public ReaderNetwork reader() {
    return new ReaderNetwork(cache, ReaderNetwork.BANK);
  }

  /// Of the network that reads words beside any claims; same folder.
  public ReaderNetwork claimReader() {
    return new ReaderNetwork(cache, ReaderNetwork.CLAIMS);
  }

  /// Begins to load the model and the words that it knows; further calls do nothing.
  public void start() {
    model.start();
    words.start();
  }

  @Override
  public List<float[]> of(List<String> texts) {
    return numbers(texts).stream().map(Embeddings::meaning).toList();
  }

  /// What the network of subjects sees of the order of words: one more number beside the vector,
  /// above zero for words thrown together.
  public WordOrder order() {
    return texts -> numbers(texts).stream().map(numbers -> numbers[DIMENSIONS] > 0).toList();
  }

  private static float[] meaning(float[] numbers) {
    return ofLengthOne(Arrays.copyOf(numbers, DIMENSIONS));
  }

  /// The vector itself, made as long as it has to be.
  static float[] ofLengthOne(float[] vector) {
    float length = (float) Math.sqrt(Vectors.cosine(vector, vector));
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  private List<float[]> numbers(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    List<TextSegment> segments =
        texts.stream().map(Embeddings::readable).map(TextSegment::from).toList();
    return model.get().embedAll(segments).content().stream()
        .map(vector -> vector.vector())
        .toList();
  }

  @Override
  public List<float[]> lasting(List<String> texts) {
    return kept.of(texts);
  }

  /// The model refuses a text of which its tokenizer leaves nothing: blanks, control characters,
  /// lone accents or surrogates.
  private static String readable(String text) {
    return READABLE.matcher(text).find() ? text : ".";
  }

  /// True of a word that the network reads in one piece.
  @Override
  public boolean knows(String word) {
    return words.get().contains(word);
  }

  private static Set<String> words() throws IOException {
    try (InputStream tokenizer = SentenceModel.resource(SentenceModel.TOKENIZER)) {
      Set<String> words = new HashSet<>();
      new ObjectMapper()
          .readTree(tokenizer)
          .required("model")
          .required("vocab")
          .fieldNames()
          .forEachRemaining(words::add);
      return Set.copyOf(words);
    }
  }

  private static EmbeddingModel load(Path cache, String network) {
    prepare(cache);
    return new SentenceModel(network);
  }

  /// The tokenizer's library would otherwise look for newer versions of itself on the network.
  static void prepare(Path cache) {
    System.setProperty("ENGINE_CACHE_DIR", cache.toString());
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
  }
}
