package dev.mockingbird;

import dev.mockingbird.cli.Measuring;
import dev.mockingbird.cli.Options;
import dev.mockingbird.cli.Program;
import dev.mockingbird.corpus.LiveQuestions;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Reviewed;
import dev.mockingbird.eval.PointAgreement;
import dev.mockingbird.eval.Retrieval;
import dev.mockingbird.interview.Reviews;
import dev.mockingbird.llm.Embeddings;
import dev.mockingbird.llm.Models;
import dev.mockingbird.material.Importer;
import dev.mockingbird.report.ReportPdf;
import dev.mockingbird.search.Bank;
import dev.mockingbird.search.EnglishStems;
import dev.mockingbird.store.Login;
import dev.mockingbird.store.MemoryStore;
import dev.mockingbird.store.SqlStore;
import dev.mockingbird.web.BrokenFile;
import dev.mockingbird.web.Content;
import dev.mockingbird.web.Server;
import dev.mockingbird.web.Work;
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
      String address,
      Engine engine,
      Server server,
      SqlStore store,
      LiveQuestions questions,
      WarmUp warmUp)
      implements AutoCloseable {
    @Override
    public void close() {
      warmUp.close();
      questions.close();
      server.close();
      store.close();
    }
  }

  @Override
  public void serve(Options options) {
    Running running = start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running)));
    System.out.printf(
        "listening on %s with the %s engine%n", running.address(), running.engine().name());
    try {
      Thread.currentThread().join(); // until the process is told to end
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A server that was told to end has ended well, so that whoever watches over it is not alarmed;
  /// the exit status would be that of the signal otherwise.
  private static void end(Running running) {
    running.close();
    Runtime.getRuntime().halt(0);
  }

  /// Starts the server and returns when it listens.
  ///
  /// @throws Refusal if a setting, the data folder or the port is wrong
  /// @throws dev.mockingbird.corpus.BrokenFiles if a question file or a persona is broken
  public Running start(Options options) {
    Settings settings = settings(options);
    SqlStore store = store(settings);
    try {
      return start(settings, store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private Running start(Settings settings, SqlStore store) {
    store.start();
    Embeddings embeddings = new Embeddings(settings.folders().cacheFolder());
    LiveQuestions questions =
        new LiveQuestions(new QuestionFiles(stems), settings.folders().bank());
    Bank bank = new Bank(embeddings);
    List<Question> open = questions.open();
    bank.start(open);
    Models models = models(settings, store::journal);
    Desk desk = new Interviewing(settings, stems, embeddings, models).desk(store, bank, open);
    Sample sample = new Sample(settings, stems, embeddings);
    Server server =
        new Server(
            settings.web(),
            settings.interview(),
            work(desk),
            new Content(
                bank,
                desk.personas(),
                desk.engine(),
                models.contact(),
                () -> broken(questions),
                sample,
                new Importing(settings, stems, models).intakes()));
    String address = "http://" + settings.web().host() + ":" + server.start();
    questions.follow(settings.bank().reloadEvery(), bank::replace);
    WarmUp warmUp = new WarmUp(() -> ReportPdf.of(sample.get()), server::quiet);
    warmUp.start();
    return new Running(address, desk.engine(), server, store, questions, warmUp);
  }

  private static Work work(Desk desk) {
    return new Work(
        desk.interviews(), desk.reviews(), desk.attempts(), desk.discussions(), desk.history());
  }

  @Override
  public Desk open(Options options) {
    Settings settings = settings(options);
    Embeddings embeddings = new Embeddings();
    Bank bank = new Bank(embeddings);
    List<Question> questions = new QuestionFiles(stems).read(settings.folders().bank());
    bank.start(questions);
    Models models = models(settings, call -> {});
    return new Interviewing(settings, stems, embeddings, models)
        .desk(new MemoryStore(), bank, questions);
  }

  @Override
  public Reviewed regrade(Options options, String id, Reviews.Choice choice) {
    Settings settings = settings(options);
    try (SqlStore store = store(settings)) {
      store.start();
      Embeddings embeddings = new Embeddings(settings.folders().cacheFolder());
      Bank bank = new Bank(embeddings);
      List<Question> questions = new QuestionFiles(stems).read(settings.folders().bank());
      bank.start(questions);
      Models models = models(settings, store::journal);
      Desk desk =
          new Interviewing(settings, stems, embeddings, models).desk(store, bank, questions);
      return desk.reviews().regrade(id, choice);
    }
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
  public Measuring measuring(Options options, Measuring.Judging by) {
    return Measures.by(by, () -> models(settings(options), call -> {}));
  }

  @Override
  public Importer importer(Options options) {
    Settings settings = settings(options);
    return new Importing(settings, stems, models(settings, call -> {})).importer();
  }

  private SqlStore store(Settings settings) {
    Path folder = Path.of(settings.folders().data());
    return new SqlStore(settings.store(), Login.of(environment), folder);
  }

  private Models models(Settings settings, Consumer<ModelCall> journal) {
    return Models.choose(settings.model(), environment, settings.folders().promptFiles(), journal);
  }

  private static List<BrokenFile> broken(LiveQuestions questions) {
    return questions.problems().stream()
        .map(one -> new BrokenFile(one.file().toString(), one.line(), one.message()))
        .toList();
  }

  private static Settings settings(Options options) {
    return options.config().map(SettingsFile::read).orElseGet(SettingsFile::usual).with(options);
  }
}
