package dev.mockingbird.search;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The questions of the bank, and the index they are found by. Immutable and safe to share between
/// threads; open until it is closed and the last reader has left.
final class QuestionIndex implements AutoCloseable {
  /// From this cosine on a text of several words is about a question. Of 40 searches that have no
  /// business in the bank ("sourdough bread", "dog training") 39 stay below 0.38; of 25 that say
  /// something of it in other words than its own 18 reach 0.4 (all-MiniLM-L6-v2, 42 questions).
  static final double NEAR = 0.4;

  private final List<Entry> entries;
  private final TextIndex<Entry> index;
  private final Stems stems = new EnglishStems();

  private QuestionIndex(List<Entry> entries, TextIndex<Entry> index) {
    this.entries = entries;
    this.index = index;
  }

  static QuestionIndex over(List<Entry> entries) throws IOException {
    return new QuestionIndex(
        entries, TextIndex.of(entries.stream().map(QuestionIndex::item).toList()));
  }

  private static TextIndex.Item<Entry> item(Entry entry) {
    return new TextIndex.Item<>(entry, Searchable.of(entry.question()).words(), entry.passages());
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
    return entries.stream()
        .filter(entry -> topics.isEmpty() || topics.contains(entry.question().topic()))
        .toList();
  }

  /// How much the questions have to do with what a job description asks for.
  Relevance relevance(Wishes wishes) {
    return Relevance.of(wishes, entries, stems);
  }

  /// The entries nearest to a text, by its words and its vector, the best first.
  List<Entry> nearest(String text, float[] vector) {
    return index.nearest(text, vector);
  }

  /// The entries that a typed text is about, the best first; none if none is. Those are the ones in
  /// which all its words occur, and if it has several words those near to it in meaning.
  List<Entry> about(String text, float[] vector) {
    TypedWords typed = TypedWords.of(text);
    boolean hasMeaning = !typed.isOne() && stems.of(text).size() > 1; // "and or" has none
    Map<Entry, Double> worded = index.byTyped(typed);
    Map<Entry, Double> cosines = index.byMeaning(vector);
    Set<Entry> ranked = new LinkedHashSet<>(Fusion.USUAL.fuse(index.byWords(text), cosines));
    ranked.addAll(worded.keySet()); // where there are more than are fused
    return ranked.stream()
        .filter(
            entry ->
                worded.containsKey(entry)
                    || (hasMeaning && cosines.getOrDefault(entry, -1.0) >= NEAR))
        .toList();
  }

  /// Keeps the index open for one more reader, until [#leave]; false if it is closed.
  boolean enter() {
    return index.enter();
  }

  /// Closes the index if it was given up and this was the last reader.
  void leave() {
    index.leave();
  }

  /// Gives the index up; whoever reads it goes on to the end. Called once.
  @Override
  public void close() {
    index.close();
  }
}
