package dev.mockingbird.web;

import dev.mockingbird.domain.Contact;
import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.domain.WordOrder;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.grading.Judge;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.grading.Passages;
import dev.mockingbird.interview.Discussant;
import dev.mockingbird.interview.Discussions;
import dev.mockingbird.interview.History;
import dev.mockingbird.interview.InterviewSettings;
import dev.mockingbird.interview.InterviewStore;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.PlainDiscussant;
import dev.mockingbird.interview.PlainSpeaker;
import dev.mockingbird.interview.QuestionBank;
import dev.mockingbird.interview.Reviews;
import dev.mockingbird.interview.SecondAttempts;
import dev.mockingbird.interview.Speaker;
import dev.mockingbird.interview.Voice;
import dev.mockingbird.report.ReportExamples;
import dev.mockingbird.search.EnglishStems;
import dev.mockingbird.store.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The real server over two example questions, with a speaker of the test's choice in the place of
/// a model, and without the files and the embedding model that the whole program loads.
final class TestServer implements AutoCloseable {
  private static final int DIMENSIONS = 512;

  /// Ends at once: what a test leaves open is nobody's.
  static final WebSettings USUAL =
      new WebSettings("127.0.0.1", 0, Duration.ZERO, WebLimits.defaults());

  private final Server server;
  private final String address;

  private TestServer(Model model, WebSettings settings, InterviewStore store) {
    EnglishStems stems = new EnglishStems();
    QuestionBank bank = new TwoQuestions();
    Vectors vectors = texts -> texts.stream().map(TestServer::vector).toList();
    Panel panel =
        new Panel(
            new BuiltInJudge(stems, vectors, WordOrder.UNKNOWN),
            model.judges(),
            new Grader(stems, vectors));
    InterviewSettings rules = InterviewSettings.defaults();
    Interviews interviews =
        new Interviews(store, bank, panel, new Voice(model.speakers(), new PlainSpeaker()), rules);
    Engine engine = new Engine("scripted", true, "For a test.");
    this.server =
        new Server(
            settings,
            rules,
            new Work(
                interviews,
                new Reviews(interviews, store, bank, panel),
                new SecondAttempts(interviews, store, bank, panel),
                new Discussions(
                    interviews, store, model.discussants(), plain(panel, bank, vectors)),
                new History(interviews, store)),
            new Content(
                bank,
                List.of(Examples.persona()),
                engine,
                TestServer::reached,
                List::of,
                () -> Report.of(ReportExamples.mixed()),
                List.of(new OneQuestion())));
    this.address = "http://127.0.0.1:" + server.start();
  }

  /// What stands for a model; each none or one.
  private record Model(List<Speaker> speakers, List<Judge> judges, List<Discussant> discussants) {}

  private static PlainDiscussant plain(Panel panel, QuestionBank bank, Vectors vectors) {
    return new PlainDiscussant(panel, bank, new Passages(new EnglishStems(), vectors));
  }

  private static Contact reached() {
    return new Contact.Works("scripted", Duration.ofMillis(420));
  }

  /// With the templates as speaker.
  static TestServer start() {
    return over(new MemoryStore());
  }

  /// The same, with what it keeps in a store of the test's choice.
  static TestServer over(InterviewStore store) {
    return new TestServer(new Model(List.of(), List.of(), List.of()), USUAL, store);
  }

  static TestServer start(Speaker speaker) {
    return start(speaker, USUAL);
  }

  static TestServer start(Speaker speaker, WebSettings settings) {
    return start(speaker, settings, new MemoryStore());
  }

  static TestServer start(Speaker speaker, WebSettings settings, InterviewStore store) {
    return new TestServer(new Model(List.of(speaker), List.of(), List.of()), settings, store);
  }

  /// With a judge of the test's choice in the place of a model's, too.
  static TestServer start(Speaker speaker, Judge judge, InterviewStore store) {
    Model model = new Model(List.of(speaker), List.of(judge), List.of());
    return new TestServer(model, USUAL, store);
  }

  /// With the templates as speaker, and a model that only discusses.
  static TestServer discussing(Discussant discussant) {
    Model model = new Model(List.of(), List.of(), List.of(discussant));
    return new TestServer(model, USUAL, new MemoryStore());
  }

  String address() {
    return address;
  }

  /// How long nobody has wanted anything of it.
  Duration quiet() {
    return server.quiet();
  }

  @Override
  public void close() {
    server.close();
  }

  /// Texts are alike as far as they share words.
  private static float[] vector(String text) {
    float[] vector = new float[DIMENSIONS];
    for (String word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      vector[Math.floorMod(word.hashCode(), DIMENSIONS)]++;
    }
    double length =
        Math.sqrt(IntStream.range(0, DIMENSIONS).mapToDouble(i -> vector[i] * vector[i]).sum());
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  /// Finds one question in any file, and writes nothing.
  private record OneQuestion() implements Intake {
    @Override
    public Bounds bounds() {
      return new Bounds(1, 10, 10, Duration.ofSeconds(10));
    }

    @Override
    public Offer read(String fileName, byte[] content, String topic) {
      return new Offer(
          List.of(new Taken(fileName + ":1-2", Examples.lasso())),
          List.of(new LeftOut(fileName + ":3", "Subscribe", "reads like an advertisement")),
          List.of(),
          List.of(),
          () -> {});
    }
  }

  /// A bank that is read from no file.
  private record TwoQuestions() implements QuestionBank {
    @Override
    public List<Question> all() {
      return List.of(Examples.overfitting(), Examples.lasso());
    }

    @Override
    public List<Question> choose(Setup setup, long seed) {
      return all();
    }

    @Override
    public List<Question> search(String text, int limit) {
      return all();
    }

    @Override
    public List<Question> about(String text) {
      return all();
    }

    @Override
    public References references(Question own, String answer) {
      return new References(own, List.of());
    }
  }
}
