package dev.mockingbird.interview;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.domain.WordOrder;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.grading.Judge;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.grading.Passages;
import dev.mockingbird.search.EnglishStems;
import dev.mockingbird.store.MemoryStore;
import java.time.Duration;
import java.util.List;

/// Interviews on the two example questions, with the speakers and judges of a test's choice; the
/// built-in judge and the store are the real ones.
record Scene(
    InterviewStore store, Interviews interviews, Reviews reviews, SecondAttempts attempts) {
  /// Covers the only key point of the second question, and nothing of the first.
  static final String ANSWER = "The corners of the L1 ball lie on the axes, I think.";

  /// Longer than any test takes.
  static final Duration FOR_EVER = Duration.ofMinutes(10);

  private static final int DIMENSIONS = 1024;
  private static final Stems STEMS = new EnglishStems();

  /// Without a model.
  static Scene plain() {
    return with(List.of(), List.of());
  }

  static Scene spokenBy(Speaker speaker) {
    return with(List.of(speaker), List.of());
  }

  static Scene judgedBy(Judge judge) {
    return with(List.of(), List.of(judge));
  }

  private static Scene with(List<Speaker> model, List<Judge> thorough) {
    return with(model, thorough, FOR_EVER);
  }

  static Scene with(List<Speaker> model, List<Judge> thorough, Duration wait) {
    return on(new MemoryStore(), model, thorough, wait);
  }

  /// Discussions of what this scene keeps, with a model of the test's choice.
  Discussions discussed(Discussant... model) {
    return new Discussions(interviews, store, List.of(model), plainDiscussant());
  }

  static PlainDiscussant plainDiscussant() {
    Panel panel =
        new Panel(
            new BuiltInJudge(STEMS, Scene::vectors, WordOrder.UNKNOWN),
            List.of(),
            new Grader(STEMS, Scene::vectors));
    return new PlainDiscussant(panel, new Shelf(), new Passages(STEMS, Scene::vectors));
  }

  /// One more server that shares this one's store.
  Scene another() {
    return on(store, List.of(), List.of(), FOR_EVER);
  }

  static Scene on(InterviewStore store, List<Speaker> model, List<Judge> thorough, Duration wait) {
    Panel panel =
        new Panel(
            new BuiltInJudge(STEMS, Scene::vectors, WordOrder.UNKNOWN),
            thorough,
            new Grader(STEMS, Scene::vectors));
    QuestionBank bank = new Shelf();
    Interviews interviews =
        new Interviews(
            store,
            bank,
            panel,
            new Voice(model, new PlainSpeaker()),
            new InterviewSettings(2, 1000, "kind-senior", wait, Duration.ZERO));
    return new Scene(
        store,
        interviews,
        new Reviews(interviews, store, bank, panel),
        new SecondAttempts(interviews, store, bank, panel));
  }

  Interview begin() {
    return interviews.begin(Examples.setup(), Examples.OWNER);
  }

  /// As it is kept.
  Interview kept(Interview interview) {
    return interviews.find(interview.id(), interview.owner());
  }

  Turn.Answered lastAnswer(Interview interview) {
    return (Turn.Answered) kept(interview).turns().getLast();
  }

  static Reply reply(Interview interview) {
    return new Reply(interview.id(), interview.owner(), interview.version());
  }

  /// Words in common, instead of a model that has to be loaded.
  private static List<float[]> vectors(List<String> texts) {
    return texts.stream().map(Scene::vector).toList();
  }

  private static float[] vector(String text) {
    float[] vector = new float[DIMENSIONS];
    vector[0] = 0.01f; // a text without words has a vector too
    STEMS.of(text).forEach(stem -> vector[Math.floorMod(stem.text().hashCode(), DIMENSIONS)]++);
    float length = (float) Math.sqrt(Vectors.cosine(vector, vector));
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  /// A bank of the two example questions.
  private static final class Shelf implements QuestionBank {
    private final List<Question> questions = List.of(Examples.overfitting(), Examples.lasso());

    @Override
    public List<Question> all() {
      return questions;
    }

    @Override
    public List<Question> choose(Setup setup, long seed) {
      List<String> known = questions.stream().map(Question::topic).toList();
      if (!known.containsAll(setup.topics())) {
        throw new Refusal(Refusal.Code.INVALID, "a topic is unknown, there are " + known);
      }
      return search("", setup.questions());
    }

    @Override
    public List<Question> search(String text, int limit) {
      return questions.stream().limit(limit).toList();
    }

    @Override
    public List<Question> about(String text) {
      return questions;
    }

    @Override
    public References references(Question own, String answer) {
      return new References(own, List.of(new References.Neighbour(own, 0.5)));
    }
  }
}
