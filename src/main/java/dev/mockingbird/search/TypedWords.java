package dev.mockingbird.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/// What a person types into a search box: words that all must occur, as they are or by their stems,
/// the last of them perhaps not finished. `p-value` is one word: its parts must stand together.
///
/// @param words in lower case, without the punctuation around them
record TypedWords(List<String> words) {
  /// The most words that make sense in a search box; who pastes a page is after its meaning.
  private static final int MOST = 64;

  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}+#]+$"); // C++ and C# keep theirs
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  static TypedWords of(String text) {
    return new TypedWords(
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
            .map(word -> EDGES.matcher(word).replaceAll(""))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  /// The different words of a text, and the parts of each, by which unfinished ones find it.
  static Set<String> in(String text) {
    Set<String> all = new LinkedHashSet<>();
    for (String word : of(text).words()) {
      all.add(word);
      all.addAll(List.of(BETWEEN.split(word)));
    }
    all.remove("");
    return all;
  }

  boolean isOne() {
    return words.size() == 1;
  }

  /// Finds the documents in which every word occurs; none if there is no word, or too many.
  ///
  /// @param exact the field that holds what [#in] gives
  /// @param stemmed the fields that hold texts, by their analyzer's stems
  Query query(String exact, List<String> stemmed, Analyzer analyzer) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (words.size() <= MOST) {
      for (int i = 0; i < words.size(); i++) {
        boolean isLast = i == words.size() - 1;
        BooleanQuery stems = stems(words.get(i), stemmed, analyzer);
        if (isOne() || !stems.clauses().isEmpty()) { // in a sentence "the" need not occur
          all.add(either(stems, exact, words.get(i), isLast), BooleanClause.Occur.MUST);
        }
      }
    }
    return all.build();
  }

  private static Query either(BooleanQuery stems, String exact, String word, boolean isLast) {
    Term term = new Term(exact, word);
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(isLast ? new PrefixQuery(term) : new TermQuery(term), BooleanClause.Occur.SHOULD);
    if (!hasLoneLetter(word)) {
      either.add(stems, BooleanClause.Occur.SHOULD);
    }
    return either.build();
  }

  /// As in k-means, whose parts "the k mean" has as well.
  private static boolean hasLoneLetter(String word) {
    String[] parts = BETWEEN.split(word);
    return parts.length > 1 && Arrays.stream(parts).anyMatch(part -> part.length() == 1);
  }

  private static BooleanQuery stems(String word, List<String> fields, Analyzer analyzer) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : fields) {
      Query query = builder.createPhraseQuery(field, word);
      if (query != null) { // of a stop word nothing is left
        any.add(query, BooleanClause.Occur.SHOULD);
      }
    }
    return any.build();
  }
}
