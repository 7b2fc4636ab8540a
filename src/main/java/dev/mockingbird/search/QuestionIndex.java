package dev.mockingbird.search;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/// The Lucene index behind the bank, immutable and safe to share between threads; open until it is
/// closed and the last reader has left. A question is one document with its words, and one more for
/// each of its passages with the vector of it: a field of Lucene holds a single vector.
final class QuestionIndex implements AutoCloseable {
  private static final String ENTRY = "entry";
  private static final String TOPIC = "topic";
  private static final String VECTOR = "vector";
  private static final String WORD = "word";

  /// How many hits of either side are fused; an average question has about a dozen passages.
  private static final int POOL = 50;

  /// From this cosine on a text of several words is about a question. Of 40 searches that have no
  /// business in the bank ("sourdough bread", "dog training") 39 stay below 0.38; of 25 that say
  /// something of it in other words than its own 18 reach 0.4 (all-MiniLM-L6-v2, 42 questions).
  static final double NEAR = 0.4;

  private static final int POOL_OF_PASSAGES = 12 * POOL;

  /// How many different stems of a text are looked up; with four fields each that stays below
  /// Lucene's limit of 1,024 clauses.
  private static final int MAX_STEMS = 200;

  private final List<Entry> entries;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Stems stems = new EnglishStems();
  private final Analyzer english = new EnglishAnalyzer();

  private QuestionIndex(List<Entry> entries, Directory directory) throws IOException {
    this.entries = entries;
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  static QuestionIndex over(List<Entry> entries) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()))) {
      for (int i = 0; i < entries.size(); i++) {
        writer.addDocument(words(entries.get(i).question(), i));
        for (float[] passage : entries.get(i).passages()) {
          writer.addDocument(passage(passage, i));
        }
      }
      writer.forceMerge(1); // nothing is added later, and one segment is searched fastest
    }
    return new QuestionIndex(entries, directory);
  }

  private static Document words(Question question, int entry) {
    Document document = new Document();
    document.add(new StoredField(ENTRY, entry));
    document.add(new StringField(TOPIC, question.topic(), Field.Store.NO));
    for (Part part : Part.values()) {
      document.add(new TextField(part.name(), part.text(question), Field.Store.NO));
    }
    for (String word : TypedWords.in(allWords(question))) {
      document.add(new StringField(WORD, word, Field.Store.NO));
    }
    return document;
  }

  private static String allWords(Question question) {
    return Arrays.stream(Part.values())
        .map(part -> part.text(question))
        .collect(Collectors.joining("\n"));
  }

  private static Document passage(float[] vector, int entry) {
    Document document = new Document();
    document.add(new StoredField(ENTRY, entry));
    document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    return document;
  }

  /// The entry of this very question; empty if the bank does not have it, or has it otherwise.
  Optional<Entry> entry(Question question) {
    return entries.stream().filter(entry -> entry.question().equals(question)).findFirst();
  }

  /// The entry of the question with this id, in whatever version the bank has it.
  Optional<Entry> entry(String id) {
    return entries.stream().filter(entry -> entry.question().id().equals(id)).findFirst();
  }

  /// The entries of these topics, of all if none is given, in the order of the bank.
  List<Entry> of(List<String> topics) {
    if (topics.isEmpty()) {
      return entries;
    }
    Query query = new TermInSetQuery(TOPIC, topics.stream().map(BytesRef::new).toList());
    Map<Entry, Double> found = best(query, entries.size());
    return entries.stream().filter(found::containsKey).toList();
  }

  /// The entries nearest to a text, by its words and its vector, the best first.
  List<Entry> nearest(String text, float[] vector) {
    return Fusion.fuse(byWords(text), byMeaning(vector));
  }

  /// The entries that a typed text is about, the best first; none if none is. Those are the ones in
  /// which all its words occur, and if it has several words those near to it in meaning.
  List<Entry> about(String text, float[] vector) {
    TypedWords typed = TypedWords.of(text);
    boolean hasMeaning = !typed.isOne() && stems.of(text).size() > 1; // "and or" has none
    List<String> parts = Arrays.stream(Part.values()).map(Part::name).toList();
    Map<Entry, Double> worded = best(typed.query(WORD, parts, english), entries.size());
    Map<Entry, Double> cosines = byMeaning(vector);
    Set<Entry> ranked = new LinkedHashSet<>(Fusion.fuse(byWords(text), cosines));
    ranked.addAll(worded.keySet()); // where there are more than are fused
    return ranked.stream()
        .filter(
            entry ->
                worded.containsKey(entry)
                    || (hasMeaning && cosines.getOrDefault(entry, -1.0) >= NEAR))
        .toList();
  }

  /// BM25 scores.
  Map<Entry, Double> byWords(String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    stems.of(text).stream()
        .map(Stems.Stem::text)
        .distinct()
        .limit(MAX_STEMS)
        .forEach(stem -> query.add(inAnyPart(stem), BooleanClause.Occur.SHOULD));
    return best(query.build(), POOL);
  }

  private static Query inAnyPart(String stem) {
    CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(stem);
    for (Part part : Part.values()) {
      query.addField(part.name(), part.weight);
    }
    return query.build();
  }

  /// Cosines of the vector and the nearest passage of each entry.
  Map<Entry, Double> byMeaning(float[] vector) {
    Map<Entry, Double> scores =
        best(new KnnFloatVectorQuery(VECTOR, vector, POOL_OF_PASSAGES), POOL_OF_PASSAGES);
    scores.replaceAll((_, score) -> 2 * score - 1); // Lucene scores a dot product by (1 + it) / 2
    return scores;
  }

  /// The best score of each entry, the best entry first.
  private Map<Entry, Double> best(Query query, int limit) {
    try {
      StoredFields fields = searcher.storedFields();
      Map<Entry, Double> scores = new LinkedHashMap<>();
      for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
        int entry = fields.document(hit.doc).getField(ENTRY).numericValue().intValue();
        scores.putIfAbsent(entries.get(entry), (double) hit.score);
      }
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps the index open for one more reader, until [#leave]; false if it is closed.
  boolean enter() {
    return reader.tryIncRef();
  }

  /// Closes the index if it was given up and this was the last reader.
  void leave() {
    try {
      reader.decRef();
      if (reader.getRefCount() <= 0) {
        directory.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Gives the index up; whoever reads it goes on to the end. Called once.
  @Override
  public void close() {
    leave();
  }

  /// The parts of a question that are searched by word, and how much a word in them counts.
  private enum Part {
    TITLE(3),
    QUESTION(2),
    CLAIMS(1),
    REFERENCE(1);

    private final float weight;

    Part(float weight) {
      this.weight = weight;
    }

    String text(Question question) {
      Stream<String> texts =
          switch (this) {
            case TITLE -> Stream.of(question.title());
            case QUESTION ->
                Stream.concat(Stream.of(question.text()), question.wording().variants().stream());
            case CLAIMS -> question.points().stream().flatMap(Part::statements);
            case REFERENCE -> Stream.of(question.reference().text());
          };
      return texts.collect(Collectors.joining("\n"));
    }

    /// What people say about a key point; a false belief about it is about it all the same.
    private static Stream<String> statements(KeyPoint point) {
      return Stream.concat(
          point.claim().phrasings(), point.beliefs().stream().flatMap(Claim::phrasings));
    }
  }
}
