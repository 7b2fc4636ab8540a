package dev.mockingbird.search;

import dev.mockingbird.domain.Job;
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
import java.util.function.Function;

/// The question bank as a Lucene index in memory, searched by word and by meaning. Building it
/// takes seconds, nearly all of them for the vectors, and goes on in the background after [#start];
/// the first caller who needs the index waits for it. Safe to share between threads once started.
public final class Bank implements QuestionBank, AutoCloseable {
  /// From this cosine on, of title and question, two questions ask nearly the same.
  public static final double NEAR_DUPLICATE = Choice.NEAR_DUPLICATE;

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
  private volatile Edition edition =
      new Edition(
          List.of(),
          new FutureTask<>(
              () -> {
                throw new IllegalStateException("the bank was not started");
              }));

  public Bank(Vectors vectors) {
    this.vectors = vectors;
  }

  /// The questions and their index at a time; replaced as a whole.
  private record Edition(List<Question> questions, FutureTask<QuestionIndex> index) {}

  /// Takes the questions, one or more, and begins to index them; called once.
  public void start(List<Question> all) {
    Edition first = edition(all, question -> Entry.of(question, vectors));
    edition = first;
    Thread.ofPlatform().daemon().name("index").start(first.index());
  }

  /// Takes other questions in their place, one or more. Returns when they are in use; until then
  /// the former ones are, and whoever reads those goes on with them to the end. What was there
  /// keeps its vectors, so that this takes as long as those of the passages that are new.
  public synchronized void replace(List<Question> all) {
    QuestionIndex before = index();
    Edition next =
        edition(
            all,
            question ->
                before
                    .entry(question.id())
                    .map(former -> Entry.of(question, former, vectors))
                    .orElseGet(() -> Entry.of(question, vectors)));
    next.index().run();
    indexOf(next); // fails where the indexing failed; then the former stays
    edition = next;
    before.close();
  }

  private static Edition edition(List<Question> all, Function<Question, Entry> entry) {
    List<Question> sorted = all.stream().sorted(BY_PLACE).toList();
    return new Edition(
        sorted, new FutureTask<>(() -> QuestionIndex.over(sorted.stream().map(entry).toList())));
  }

  @Override
  public boolean isReady() {
    return edition.index().state() == Future.State.SUCCESS;
  }

  @Override
  public List<Question> all() {
    return edition.questions();
  }

  @Override
  public List<Question> choose(Setup setup, long seed) {
    refuseUnknown(setup.topics());
    Wishes wishes = wishes(setup.job());
    return read(
        index -> new Choice(setup, seed).from(index.of(setup.topics()), index.relevance(wishes)));
  }

  @Override
  public List<Job.Match> matches(Job job, List<Question> questions) {
    Wishes wishes = wishes(job);
    return read(
        index -> {
          Relevance relevance = index.relevance(wishes);
          return questions.stream()
              .map(q -> index.entry(q).orElseGet(() -> Entry.of(q, vectors)))
              .flatMap(entry -> relevance.of(entry).map(Relevance.Fit::match).stream())
              .toList();
        });
  }

  private Wishes wishes(Job job) {
    return Wishes.of(job.description(), vectors);
  }

  @Override
  public List<Question> search(String text, int limit) {
    List<Question> found =
        text.isBlank()
            ? all()
            : questions(read(index -> index.nearest(head(text), vector(head(text)))));
    return found.stream().limit(Math.max(limit, 0)).toList();
  }

  @Override
  public List<Question> about(String text) {
    String typed = head(text);
    return typed.isBlank()
        ? List.of()
        : questions(read(index -> index.about(typed, vector(typed))));
  }

  @Override
  public References references(Question own, String answer) {
    String said = head(answer);
    float[] vector = vector(said);
    List<Entry> nearest = read(index -> nearest(index, own, said, vector));
    return new References(
        own,
        nearest.stream()
            .map(entry -> new Neighbour(entry.question(), entry.similarity(vector)))
            .sorted(Comparator.comparingDouble(Neighbour::similarity).reversed())
            .toList());
  }

  /// The own entry, and then others. An interview carries its questions as they were when it began;
  /// the bank may have changed.
  private List<Entry> nearest(QuestionIndex index, Question own, String said, float[] vector) {
    List<Entry> nearest = new ArrayList<>();
    nearest.add(index.entry(own).orElseGet(() -> Entry.of(own, vectors)));
    index.nearest(said, vector).stream()
        .filter(entry -> !entry.question().id().equals(own.id()))
        .limit(NEAREST - 1)
        .forEach(nearest::add);
    return nearest;
  }

  @Override
  public synchronized void close() {
    FutureTask<QuestionIndex> index = edition.index();
    if (index.state() == Future.State.SUCCESS) {
      index.resultNow().close();
    } else {
      index.cancel(true);
    }
  }

  private void refuseUnknown(List<String> topics) {
    List<String> known = all().stream().map(Question::topic).distinct().toList();
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

  private static List<Question> questions(List<Entry> entries) {
    return entries.stream().map(Entry::question).toList();
  }

  /// What the index in use has to say; it stays open meanwhile.
  private <T> T read(Function<QuestionIndex, T> reading) {
    QuestionIndex index = entered();
    try {
      return reading.apply(index);
    } finally {
      index.leave();
    }
  }

  private QuestionIndex entered() {
    QuestionIndex index = index();
    while (!index.enter()) {
      QuestionIndex next = index();
      if (next.equals(index)) {
        throw new IllegalStateException("the bank is closed");
      }
      index = next; // it was replaced meanwhile
    }
    return index;
  }

  private QuestionIndex index() {
    return indexOf(edition);
  }

  private static QuestionIndex indexOf(Edition edition) {
    edition.index().run(); // does nothing if it has begun
    try {
      return edition.index().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the question bank was indexed", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the question bank cannot be indexed", e.getCause());
    }
  }
}
