package dev.mockingbird.search;

import dev.mockingbird.domain.Stems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// A Lucene index in memory, immutable and safe to share between threads; open until it is closed
/// and the last reader has left. A thing is one document with its words, and one more for each of
/// its passages with the vector of it: a field of Lucene holds a single vector.
///
/// @param <T> what is found
final class TextIndex<T> implements AutoCloseable {
  private static final String THING = "thing";
  private static final String VECTOR = "vector";
  private static final String WORD = "word";

  /// How many things found by their words are fused with those found by their meaning; with fewer,
  /// StackFAQ gains less, because whoever is just outside loses all that words give.
  private static final int POOL = 200;

  /// How many passages found by their meaning; a question has about a dozen.
  private static final int POOL_OF_PASSAGES = 600;

  /// How many different stems of a text are looked up; with four fields each that stays below
  /// Lucene's limit of 1,024 clauses.
  private static final int MAX_STEMS = 200;

  private final List<Item<T>> items;
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Stems stems = new EnglishStems();
  private final Analyzer english = new EnglishAnalyzer();

  private TextIndex(List<Item<T>> items, Directory directory) throws IOException {
    this.items = items;
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  /// A thing, its words, and the vectors of its passages.
  record Item<T>(T thing, Map<Part, String> words, List<float[]> passages) {}

  static <T> TextIndex<T> of(List<Item<T>> items) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()))) {
      for (int i = 0; i < items.size(); i++) {
        writer.addDocument(words(items.get(i).words(), i));
        for (float[] passage : items.get(i).passages()) {
          writer.addDocument(passage(passage, i));
        }
      }
      writer.forceMerge(1); // nothing is added later, and one segment is searched fastest
    }
    return new TextIndex<>(items, directory);
  }

  private static Document words(Map<Part, String> words, int item) {
    Document document = new Document();
    document.add(new StoredField(THING, item));
    words.forEach((part, text) -> document.add(new TextField(part.name(), text, Field.Store.NO)));
    for (String word : TypedWords.in(String.join("\n", words.values()))) {
      document.add(new StringField(WORD, word, Field.Store.NO));
    }
    return document;
  }

  private static Document passage(float[] vector, int item) {
    Document document = new Document();
    document.add(new StoredField(THING, item));
    document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    return document;
  }

  /// The things nearest to a text, by its words and its vector, the best first.
  List<T> nearest(String text, float[] vector) {
    return Fusion.USUAL.fuse(byWords(text), byMeaning(vector));
  }

  /// BM25 scores, the best first.
  Map<T, Double> byWords(String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    stems.of(text).stream()
        .map(Stems.Stem::text)
        .distinct()
        .limit(MAX_STEMS)
        .forEach(stem -> query.add(inAnyPart(stem), BooleanClause.Occur.SHOULD));
    return best(query.build(), POOL);
  }

  /// The things in which all words of a typed text occur, however many, the best first.
  Map<T, Double> byTyped(TypedWords typed) {
    List<String> parts = Arrays.stream(Part.values()).map(Part::name).toList();
    return best(typed.query(WORD, parts, english), items.size());
  }

  private static Query inAnyPart(String stem) {
    CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(stem);
    for (Part part : Part.values()) {
      query.addField(part.name(), part.weight());
    }
    return query.build();
  }

  /// Cosines of the vector and the nearest passage of each thing, the best first.
  Map<T, Double> byMeaning(float[] vector) {
    Map<T, Double> scores =
        best(new KnnFloatVectorQuery(VECTOR, vector, POOL_OF_PASSAGES), POOL_OF_PASSAGES);
    scores.replaceAll((_, score) -> 2 * score - 1); // Lucene scores a dot product by (1 + it) / 2
    return scores;
  }

  /// The best score of each thing, the best first.
  private Map<T, Double> best(Query query, int limit) {
    try {
      StoredFields fields = searcher.storedFields();
      Map<T, Double> scores = new LinkedHashMap<>();
      for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
        int item = fields.document(hit.doc).getField(THING).numericValue().intValue();
        scores.putIfAbsent(items.get(item).thing(), (double) hit.score);
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
}
