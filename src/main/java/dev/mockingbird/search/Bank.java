package dev.mockingbird.search;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.References.Neighbour;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.interview.QuestionBank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// The question bank as a Lucene index in memory, searched by word and by meaning. Building it
/// takes seconds, nearly all of them for the vectors, and goes on in the background after [#start];
/// the first caller who needs the index waits for it. Safe to share between threads once started.
public final class Bank implements QuestionBank, AutoCloseable {
  /// How many questions [#references] names at most.
  static final int NEAREST = 5;

  /// How much of a text counts in a search, in UTF-16 units: what an answer is about shows before,
  /// and the time for its vector grows with its length.
  private static final int MAX_TEXT = 4_000;

  private static final Comparator<Question> BY_PLACE =
      Comparator.comparing(Question::topic)
          .thenComparing(Question::level)
          .thenComparing(Question::title)
          .thenComparing(Question::id);

  private final Vectors vectors;
  private volatile List<Question> questions = List.of();
  private volatile FutureTask<QuestionIndex> index =
      new FutureTask<>(
          () -> {
            throw new IllegalStateException("the bank was not started");
          });

  public Bank(Vectors vectors) {
    this.vectors = vectors;
  }

  /// Takes the questions, one or more, and begins to index them; called once.
  public void start(List<Question> all) {
    List<Question> sorted = all.stream().sorted(BY_PLACE).toList();
    questions = sorted;
    index = new FutureTask<>(() -> QuestionIndex.of(sorted, vectors));
    Thread.ofPlatform().daemon().name("index").start(index);
  }

  @Override
  public boolean isReady() {
    return index.state() == Future.State.SUCCESS;
  }

  @Override
  public List<Question> all() {
    return questions;
  }

  @Override
  public List<Question> choose(Setup setup, long seed) {
    refuseUnknown(setup.topics());
    return new Choice(setup, seed).from(index().of(setup.topics()));
  }

  @Override
  public List<Question> search(String text, int limit) {
    List<Question> found =
        text.isBlank()
            ? questions
            : index().nearest(head(text), vector(head(text))).stream()
                .map(Entry::question)
                .toList();
    return found.stream().limit(Math.max(limit, 0)).toList();
  }

  @Override
  public References references(Question own, String answer) {
    String said = head(answer);
    float[] vector = vector(said);
    List<Entry> nearest = new ArrayList<>();
    nearest.add(ownEntry(own));
    index().nearest(said, vector).stream()
        .filter(entry -> !entry.question().id().equals(own.id()))
        .limit(NEAREST - 1)
        .forEach(nearest::add);
    return new References(
        own,
        nearest.stream()
            .map(entry -> new Neighbour(entry.question(), entry.similarity(vector)))
            .sorted(Comparator.comparingDouble(Neighbour::similarity).reversed())
            .toList());
  }

  /// An interview carries its questions as they were when it began; the bank may have changed.
  private Entry ownEntry(Question own) {
    return index().entry(own).orElseGet(() -> Entry.of(own, vectors));
  }

  @Override
  public void close() {
    if (index.state() == Future.State.SUCCESS) {
      index.resultNow().close();
    } else {
      index.cancel(true);
    }
  }

  private void refuseUnknown(List<String> topics) {
    List<String> known = questions.stream().map(Question::topic).distinct().toList();
    for (String topic : topics) {
      if (!known.contains(topic)) {
        String there = String.join(", ", known);
        throw new Refusal(
            Refusal.Code.INVALID, "The topic " + topic + " is unknown. There are " + there + ".");
      }
    }
  }

  private float[] vector(String text) {
    return vectors.of(List.of(text)).getFirst();
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), MAX_TEXT));
  }

  private QuestionIndex index() {
    index.run(); // does nothing if it has begun
    try {
      return index.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the question bank was indexed", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the question bank cannot be indexed", e.getCause());
    }
  }
}
