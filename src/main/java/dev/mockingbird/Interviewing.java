package dev.mockingbird;

import dev.mockingbird.cli.Program.Desk;
import dev.mockingbird.corpus.ExampleFiles;
import dev.mockingbird.corpus.PersonaFiles;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Question;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.ExampleSource;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.grading.Passages;
import dev.mockingbird.interview.Discussions;
import dev.mockingbird.interview.History;
import dev.mockingbird.interview.InterviewStore;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.PlainDiscussant;
import dev.mockingbird.interview.PlainSpeaker;
import dev.mockingbird.interview.Reviews;
import dev.mockingbird.interview.SecondAttempts;
import dev.mockingbird.interview.Voice;
import dev.mockingbird.llm.Embeddings;
import dev.mockingbird.llm.Models;
import dev.mockingbird.llm.ReaderNetwork;
import dev.mockingbird.search.Bank;
import dev.mockingbird.search.EnglishStems;
import java.util.List;

/// Puts the parts together that interview and grade, for the server and the terminal alike.
final class Interviewing {
  private final Settings settings;
  private final EnglishStems stems;
  private final Embeddings embeddings;
  private final Models models;

  Interviewing(Settings settings, EnglishStems stems, Embeddings embeddings, Models models) {
    this.settings = settings;
    this.stems = stems;
    this.embeddings = embeddings;
    this.models = models;
  }

  /// @param questions those of the bank
  Desk desk(InterviewStore store, Bank bank, List<Question> questions) {
    embeddings.start();
    Panel panel = new Panel(judge(questions), models.judges(), new Grader(stems, embeddings));
    Voice voice = new Voice(models.speakers(), new PlainSpeaker());
    Interviews interviews = new Interviews(store, bank, panel, voice, settings.interview());
    return new Desk(
        interviews,
        new Reviews(interviews, store, bank, panel),
        new SecondAttempts(interviews, store, bank, panel),
        new Discussions(
            interviews,
            store,
            models.discussants(),
            new PlainDiscussant(panel, bank, new Passages(stems, embeddings))),
        new History(interviews, store),
        bank,
        PersonaFiles.read(settings.folders().personaFiles(), settings.interview().persona()),
        models.engine(),
        (question, answer) -> grade(bank, panel, question, answer));
  }

  /// What reads claims is loaded with the first question that needs it; the bank's do not.
  private BuiltInJudge judge(List<Question> questions) {
    Embeddings statements = embeddings.forStatements();
    statements.start();
    ReaderNetwork reader = embeddings.reader();
    reader.start();
    return new BuiltInJudge(
            stems,
            embeddings,
            embeddings.order(),
            statements,
            ExampleSource.of(ExampleFiles.read(settings.folders().bank(), questions)))
        .readingWith(reader)
        .readingClaimsWith(embeddings.claimReader());
  }

  private static Assessment grade(Bank bank, Panel panel, Question question, String answer) {
    return panel.quick(new Exchange(question.text(), answer, bank.references(question, answer)));
  }
}
