package dev.mockingbird;

import dev.mockingbird.cli.Options;
import dev.mockingbird.cli.Program;
import dev.mockingbird.corpus.Giveaways;
import dev.mockingbird.corpus.LiveQuestions;
import dev.mockingbird.corpus.PersonaFiles;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.eval.PointAgreement;
import dev.mockingbird.eval.Retrieval;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.interview.InterviewStore;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.PlainSpeaker;
import dev.mockingbird.interview.Voice;
import dev.mockingbird.llm.Embeddings;
import dev.mockingbird.llm.Models;
import dev.mockingbird.material.Importer;
import dev.mockingbird.material.Limits;
import dev.mockingbird.search.Bank;
import dev.mockingbird.search.EnglishStems;
import dev.mockingbird.store.MemoryStore;
import dev.mockingbird.store.SqlStore;
import dev.mockingbird.web.BrokenFile;
import dev.mockingbird.web.Content;
import dev.mockingbird.web.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Puts the parts together; the one place that knows them all.
public final class App implements Program {
  private final Map<String, String> environment;
  private final EnglishStems stems = new EnglishStems();

  /// @param environment where the keys of model providers may be
  public App(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /// A server that listens, and what it stands on.
  ///
  /// @param address such as `http://127.0.0.1:7070`
  public record Running(
      String address, Engine engine, Server server, SqlStore store, LiveQuestions questions)
      implements AutoCloseable {
    @Override
    public void close() {
      questions.close();
      server.close();
      store.close();
    }
  }

  @Override
  public void serve(Options options) {
    Running running = start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    System.out.printf(
        "listening on %s with the %s engine%n", running.address(), running.engine().name());
    try {
      Thread.currentThread().join(); // until the process is told to end
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Starts the server and returns when it listens.
  ///
  /// @throws Refusal if a setting, the data folder or the port is wrong
  /// @throws dev.mockingbird.corpus.BrokenFiles if a question file or a persona is broken
  public Running start(Options options) {
    Settings settings = settings(options);
    SqlStore store = new SqlStore(settings.store(), Path.of(settings.folders().data()));
    try {
      return start(settings, store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private Running start(Settings settings, SqlStore store) {
    store.start();
    Embeddings embeddings = new Embeddings(Path.of(settings.folders().data(), "cache"));
    LiveQuestions questions = new LiveQuestions(new QuestionFiles(stems), bankFolders(settings));
    Bank bank = new Bank(embeddings);
    bank.start(questions.open());
    Desk desk = desk(settings, store, embeddings, store::journal, bank);
    Server server =
        new Server(
            settings.web(),
            settings.interview(),
            desk.interviews(),
            new Content(bank, desk.personas(), desk.engine(), () -> broken(questions)));
    String address = "http://" + settings.web().host() + ":" + server.start();
    questions.follow(settings.bank().reloadEvery(), bank::replace);
    return new Running(address, desk.engine(), server, store, questions);
  }

  @Override
  public Desk open(Options options) {
    Settings settings = settings(options);
    Embeddings embeddings = new Embeddings();
    Bank bank = new Bank(embeddings);
    bank.start(new QuestionFiles(stems).read(bankFolders(settings)));
    return desk(settings, new MemoryStore(), embeddings, call -> {}, bank);
  }

  @Override
  public List<Question> check(Path folder, boolean quick) {
    return new Measures().check(folder, quick);
  }

  @Override
  public List<Retrieval> retrieval(Path folder) {
    return new Measures().retrieval(folder);
  }

  @Override
  public PointAgreement points(Path folder) {
    return new Measures().points(folder);
  }

  @Override
  public Importer importer(Options options) {
    Settings settings = settings(options);
    Path prompts =
        Bundled.orOwn(settings.folders().prompts(), Settings.Folders.defaults().prompts());
    Importer byRule =
        new Importer(stems, new Giveaways(stems), new QuestionFiles(stems), Limits.defaults());
    return Models.choose(settings.model(), environment, prompts, call -> {}).drafters().stream()
        .findFirst()
        .map(drafter -> byRule.drafting(drafter::draft))
        .orElse(byRule);
  }

  private Desk desk(
      Settings settings,
      InterviewStore store,
      Embeddings embeddings,
      Consumer<ModelCall> journal,
      Bank bank) {
    embeddings.start();
    Settings.Folders folders = settings.folders();
    Settings.Folders usual = Settings.Folders.defaults();
    Path personas = Bundled.orOwn(folders.personas(), usual.personas());
    Path prompts = Bundled.orOwn(folders.prompts(), usual.prompts());
    Models models = Models.choose(settings.model(), environment, prompts, journal);
    Panel panel =
        new Panel(
            new BuiltInJudge(stems, embeddings), models.judges(), new Grader(stems, embeddings));
    Voice voice = new Voice(models.speakers(), new PlainSpeaker());
    return new Desk(
        new Interviews(store, bank, panel, voice, settings.interview()),
        bank,
        PersonaFiles.read(personas, settings.interview().persona()),
        models.engine(),
        (question, answer) -> grade(bank, panel, question, answer));
  }

  /// Ours, or whatever stands in their place, and beside them the owner's own.
  private static List<Path> bankFolders(Settings settings) {
    Settings.Folders folders = settings.folders();
    Path corpus = Bundled.orOwn(folders.corpus(), Settings.Folders.defaults().corpus());
    return List.of(corpus, folders.ownQuestions());
  }

  private static List<BrokenFile> broken(LiveQuestions questions) {
    return questions.problems().stream()
        .map(one -> new BrokenFile(one.file().toString(), one.line(), one.message()))
        .toList();
  }

  private static Assessment grade(Bank bank, Panel panel, Question question, String answer) {
    return panel.quick(new Exchange(question.text(), answer, bank.references(question, answer)));
  }

  private static Settings settings(Options options) {
    return options.config().map(SettingsFile::read).orElseGet(SettingsFile::usual).with(options);
  }
}
