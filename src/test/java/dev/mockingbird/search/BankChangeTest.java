package dev.mockingbird.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Vectors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// A bank whose questions change while it is read.
class BankChangeTest {
  private static final List<Question> QUESTIONS =
      new QuestionFiles(new EnglishStems()).read(Path.of("src/test/resources/questions"));

  private final List<String> embedded = Collections.synchronizedList(new ArrayList<>());
  private final Vectors vectors = this::vectors;

  @Test
  void otherQuestionsAreFoundAsSoonAsTheyAreThere() {
    try (Bank bank = new Bank(vectors)) {
      bank.start(QUESTIONS.subList(0, 3));
      assertThat(bank.all()).hasSize(3);

      bank.replace(QUESTIONS);

      assertThat(bank.isReady()).isTrue();
      assertThat(bank.all()).hasSameSizeAs(QUESTIONS);
      assertThat(bank.search("anything", 100)).hasSameSizeAs(QUESTIONS);

      bank.replace(QUESTIONS.subList(0, 1));
      assertThat(bank.search("anything", 100)).containsExactly(QUESTIONS.getFirst());
    }
  }

  @Test
  void onlyPassagesThatAreNewNeedVectors() {
    try (Bank bank = new Bank(vectors)) {
      bank.start(QUESTIONS);
      bank.search("anything", 1);
      Question before = QUESTIONS.getFirst();
      String reference = before.reference().text();
      Question after = referring(before, reference + "\n\nOne more paragraph.");
      List<Question> changed = new ArrayList<>(QUESTIONS);
      changed.set(0, after);
      embedded.clear();

      bank.replace(changed);

      assertThat(embedded).containsExactly("One more paragraph.");
      assertThat(bank.about("paragraph")).containsExactly(after);
      float[] vector = vectors(List.of("One more paragraph.")).getFirst();
      assertThat(Entry.of(after, Entry.of(before, vectors), vectors).passages())
          .usingRecursiveComparison()
          .isEqualTo(Entry.of(after, vectors).passages());
      assertThat(Entry.of(after, vectors).passages().getLast()).isEqualTo(vector);
    }
  }

  @Test
  void whoReadsWhileItChangesGetsAWholeAnswer() throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    try (Bank bank = new Bank(vectors);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      bank.start(QUESTIONS);
      List<Future<Integer>> reading = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        reading.add(readers.submit(() -> readUntil(isOver, bank)));
      }
      for (int i = 0; i < 50; i++) {
        bank.replace(QUESTIONS.subList(i % 5, QUESTIONS.size()));
      }
      isOver.set(true);
      for (Future<Integer> reader : reading) {
        assertThat(reader.get(30, TimeUnit.SECONDS)).isPositive();
      }
    }
  }

  @Test
  void aBankThatIsClosedSaysSo() {
    Bank bank = new Bank(vectors);
    bank.start(QUESTIONS);
    bank.search("anything", 1);

    bank.close();

    assertThatThrownBy(() -> bank.search("anything", 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the bank is closed");
  }

  private static int readUntil(AtomicBoolean isOver, Bank bank) {
    int reads = 0;
    while (reads == 0 || !isOver.get()) {
      assertThat(bank.search("a table of keys", 100)).hasSizeBetween(2, QUESTIONS.size());
      assertThat(bank.references(QUESTIONS.getFirst(), "a bucket").nearest()).isNotEmpty();
      reads++;
    }
    return reads;
  }

  private static Question referring(Question question, String reference) {
    return new Question(
        question.id(),
        question.subject(),
        question.wording(),
        new Question.Reference(reference, question.reference().sources()),
        question.points());
  }

  /// Any will do here, of length 1.
  private List<float[]> vectors(List<String> texts) {
    embedded.addAll(texts);
    return texts.stream()
        .map(
            text -> {
              double angle = text.hashCode();
              return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
            })
        .toList();
  }
}
