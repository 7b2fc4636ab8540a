package dev.mockingbird;

import dev.mockingbird.corpus.PersonaFiles;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.interview.Audience;
import dev.mockingbird.interview.InterviewSettings;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.PlainSpeaker;
import dev.mockingbird.interview.Reply;
import dev.mockingbird.interview.Voice;
import dev.mockingbird.llm.Embeddings;
import dev.mockingbird.search.Bank;
import dev.mockingbird.search.EnglishStems;
import dev.mockingbird.store.MemoryStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// The report that shows what a report is. Its interview is held, with answers of ours, by the
/// built-in engine of this program when the report is first asked for, so that no number in it is
/// older than the judge. Its questions are in no bank, so that it gives nothing away. May be asked
/// by many threads at once.
final class Sample implements Supplier<Report> {
  private static final String OWNER = "sample";
  private static final String HINT = "/hint";
  private static final String UNKNOWN = "I do not know.";

  /// What the candidate says to each question and to what follows; after that, [#UNKNOWN].
  private static final Map<String, List<String>> REPLIES =
      Map.of(
          "database-index",
          List.of(
              "With an index the database does not have to scan the whole table to find a row, it"
                  + " can go straight to it. Usually it is a B-tree, so the keys are kept in"
                  + " sorted order. I would put one on columns that I often filter by.",
              "It takes some room on the disk. Once it has been built, an index costs nothing."),
          "race-condition",
          List.of(
              "It is when two threads each hold a lock that the other one needs. You prevent it by"
                  + " putting a mutex around the critical section, so that only one thread can"
                  + " enter at a time.",
              HINT,
              "Incrementing a counter is read, add, write. Two threads can interleave so that both"
                  + " start from the same value, and one increment gets lost."),
          "idempotent-requests",
          List.of(
              "You can send it several times and the server ends up in the same state as after"
                  + " sending it once. PUT and DELETE are like that, POST is not.",
              "After a timeout the client can simply retry the request."));

  private final FutureTask<Report> report;

  /// @param settings where the interviewers are
  Sample(Settings settings, EnglishStems stems, Embeddings embeddings) {
    this.report = new FutureTask<>(() -> report(settings, stems, embeddings));
  }

  @Override
  public Report get() {
    report.run(); // does nothing but the first time
    try {
      return report.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("was interrupted while the sample was made", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the sample cannot be made", e);
    }
  }

  private static Report report(Settings settings, EnglishStems stems, Embeddings embeddings) {
    List<Question> plan = new QuestionFiles(stems).read(Bundled.own("sample"));
    try (Bank bank = new Bank(embeddings)) {
      bank.start(plan);
      BuiltInJudge judge = new BuiltInJudge(stems, embeddings, embeddings.order());
      Panel panel = new Panel(judge, List.of(), new Grader(stems, embeddings));
      Interviews interviews =
          new Interviews(
              new MemoryStore(),
              bank,
              panel,
              new Voice(List.of(), new PlainSpeaker()),
              InterviewSettings.defaults()); // the replies are made for these rules
      return Report.of(held(interviews, plan, setup(settings, plan)));
    }
  }

  private static Setup setup(Settings settings, List<Question> plan) {
    return new Setup(
        plan.stream().map(Question::topic).distinct().toList(),
        List.of(),
        plan.size(),
        Mode.PRACTICE,
        PersonaFiles.read(settings.folders().personaFiles(), settings.interview().persona())
            .getFirst());
  }

  private static Interview held(Interviews interviews, List<Question> plan, Setup setup) {
    Interview interview = interviews.begin(setup, plan, OWNER);
    Deque<String> replies = new ArrayDeque<>();
    String asked = "";
    while (!interview.isOver()) {
      Question question = interview.pendingQuestion();
      if (!question.id().equals(asked)) {
        asked = question.id();
        replies = new ArrayDeque<>(REPLIES.getOrDefault(asked, List.of()));
      }
      String text = replies.isEmpty() ? UNKNOWN : replies.removeFirst();
      Reply reply = new Reply(interview.id(), OWNER, interview.version());
      interview =
          text.equals(HINT)
              ? interviews.hint(reply, new Nobody())
              : interviews.answer(reply, text, new Nobody());
    }
    return interview;
  }

  private record Nobody() implements Audience {
    @Override
    public void recorded(Interview after) {}

    @Override
    public void reassessed(Interview after, int turn) {}

    @Override
    public void words(String piece) {}

    @Override
    public void spoken(Interview after) {}
  }
}
