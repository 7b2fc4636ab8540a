package dev.mockingbird;

import dev.mockingbird.cli.Measuring;
import dev.mockingbird.corpus.AnswerFiles;
import dev.mockingbird.corpus.AttackFile;
import dev.mockingbird.corpus.AttackTexts;
import dev.mockingbird.corpus.ExampleFiles;
import dev.mockingbird.corpus.Giveaways;
import dev.mockingbird.corpus.MarkedAnswers;
import dev.mockingbird.corpus.MarkedAnswers.Use;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.StretchVectors;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.domain.WordOrder;
import dev.mockingbird.eval.AnswerSet;
import dev.mockingbird.eval.AttackResult;
import dev.mockingbird.eval.BankCheck;
import dev.mockingbird.eval.GradeAgreement;
import dev.mockingbird.eval.PointAgreement;
import dev.mockingbird.eval.Ranker;
import dev.mockingbird.eval.RememberedStretches;
import dev.mockingbird.eval.RememberedVectors;
import dev.mockingbird.eval.Retrieval;
import dev.mockingbird.eval.ScaleFit;
import dev.mockingbird.eval.ScoredSet;
import dev.mockingbird.eval.Stability;
import dev.mockingbird.eval.Target;
import dev.mockingbird.eval.TestSet;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.ExampleSource;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.grading.Judge;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.llm.Embeddings;
import dev.mockingbird.llm.Models;
import dev.mockingbird.material.Importer;
import dev.mockingbird.material.Limits;
import dev.mockingbird.search.Bank;
import dev.mockingbird.search.EnglishStems;
import dev.mockingbird.search.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Puts the parts together that measure others; made for one measurement, since what it remembers
/// is a lot.
final class Measures implements Measuring {
  private final EnglishStems stems = new EnglishStems();
  private final Networks networks;
  private final List<Judge> judges;

  /// With the built-in judge.
  Measures() {
    this(List.of());
  }

  private Measures(List<Judge> judges) {
    this(new Embeddings(), judges);
  }

  private Measures(Embeddings embeddings, List<Judge> judges) {
    this(
        new Networks(
            new RememberedVectors(embeddings),
            embeddings.order(),
            new RememberedVectors(embeddings.forStatements()),
            new RememberedStretches(embeddings.reader()),
            new RememberedStretches(embeddings.claimReader())),
        judges);
  }

  /// @param judges the model's judge that is measured; none: the built-in one is
  Measures(Networks networks, List<Judge> judges) {
    this.networks = networks;
    this.judges = List.copyOf(judges);
  }

  /// What the built-in judge stands on; remembered, since a measurement reads the same texts often.
  ///
  /// @param vectors that tell what texts are about
  /// @param order that tells sentences from words thrown together
  /// @param statements that tell the true from the false
  /// @param reader that has learnt the bank's questions
  /// @param claims that reads answers beside claims
  record Networks(
      Vectors vectors,
      WordOrder order,
      Vectors statements,
      StretchVectors reader,
      StretchVectors claims) {}

  /// @param models asked only where a model may be measured
  static Measures by(Judging judging, Supplier<Models> models) {
    return switch (judging) {
      case BUILT_IN -> new Measures();
      case IN_FORCE -> new Measures(models.get().judges());
      case LLM -> {
        Models chosen = models.get();
        if (chosen.judges().isEmpty()) {
          throw new Refusal(
              Refusal.Code.INVALID,
              "There is no language model to measure. "
                  + chosen.engine().why()
                  + " Set model.provider, or measure the built-in judge.");
        }
        yield new Measures(chosen.judges());
      }
    };
  }

  /// How well the bank's own search does on test sets.
  List<Retrieval> retrieval(Path folder) {
    return Retrieval.of(folder, this::ranker, Library.WEIGHT);
  }

  private Ranker ranker(List<TestSet.Document> documents) {
    Library library =
        Library.of(
            documents.stream()
                .map(one -> new Library.Text(one.id(), one.title(), one.text()))
                .toList(),
            networks.vectors());
    return query -> {
      Library.Found found = library.find(query);
      return new Ranker.Rankings(found.words(), found.meaning(), found.fused());
    };
  }

  /// How far the built-in judge agrees with people about the marked answers of a bank.
  PointAgreement points(Path folder) {
    List<Question> questions = new QuestionFiles(stems).read(folder);
    List<MarkedAnswers> marked = AnswerFiles.read(folder, questions);
    try (Bank bank = new Bank(networks.vectors())) {
      bank.start(questions);
      return PointAgreement.of(marked, grader(bank, examples(folder, questions)));
    }
  }

  @Override
  public String fit(Path folder) {
    List<Question> questions = new QuestionFiles(stems).read(folder);
    List<MarkedAnswers> tuning =
        AnswerFiles.read(folder, questions).stream()
            .filter(marked -> marked.use() == Use.TUNING)
            .toList();
    BuiltInJudge judge = withoutReader(examples(folder, questions));
    return "By examples alone:\n"
        + ScaleFit.of(ScaleFit.cases(tuning, judge)).table()
        + "\nWith what the network has learnt:\n"
        + ScaleFit.of(ScaleFit.cases(tuning, judge.readingWith(networks.reader()))).table();
  }

  @Override
  public GradeAgreement grading(List<Path> files) {
    return grading(files, List.of());
  }

  @Override
  public GradeAgreement grading(List<Path> files, Path corpus) {
    return grading(files, List.of(AttackFile.read(corpus)));
  }

  /// Each reference is cut into points as an import would cut it.
  private GradeAgreement grading(List<Path> files, List<AttackTexts> attacks) {
    Importer importer =
        new Importer(stems, new Giveaways(stems), new QuestionFiles(stems), Limits.defaults());
    List<ScoredSet> scored = new ArrayList<>();
    for (AnswerSet set : AnswerSet.read(files, importer.byRule())) {
      try (Bank bank = new Bank(networks.vectors())) {
        bank.start(set.questions());
        BiFunction<Question, String, Assessment> grader = grader(bank, ExampleSource.NONE);
        ScoredSet graded = set.graded(grader); // before the attacks, which warm the memory up
        List<AttackResult> results = new ArrayList<>();
        attacks.forEach(texts -> results.addAll(set.attacked(texts, stems, grader)));
        scored.add(graded.with(results));
      }
    }
    return new GradeAgreement(scored);
  }

  @Override
  public List<AttackResult> attacks(Path corpus) {
    AttackTexts texts = AttackFile.read(corpus);
    List<Question> questions = new QuestionFiles(stems).read(corpus);
    List<Target> targets = Target.of(questions, AnswerFiles.read(corpus, questions));
    try (Bank bank = new Bank(networks.vectors())) {
      bank.start(questions);
      return AttackResult.of(targets, texts, stems, grader(bank, examples(corpus, questions)));
    }
  }

  @Override
  public Stability stability(Path corpus, int answers, int times) {
    List<Question> questions = new QuestionFiles(stems).read(corpus);
    List<MarkedAnswers> marked = AnswerFiles.read(corpus, questions);
    try (Bank bank = new Bank(networks.vectors())) {
      bank.start(questions);
      return Stability.of(marked, answers, times, grader(bank, examples(corpus, questions)));
    }
  }

  /// The questions of a folder, if nothing is wrong with it.
  ///
  /// @param quick only what can be seen without vectors and judge
  List<Question> check(Path folder, boolean quick) {
    SequencedMap<Path, Question> files = new QuestionFiles(stems).readAll(List.of(folder));
    List<Question> questions = List.copyOf(files.values());
    AnswerFiles.read(folder, questions);
    try (Bank bank = new Bank(networks.vectors())) {
      bank.start(questions);
      BankCheck check =
          new BankCheck(
              networks.vectors(), grader(bank, examples(folder, questions)), Bank.NEAR_DUPLICATE);
      check.refuse(files, quick);
    }
    return questions;
  }

  private static ExampleSource examples(Path folder, List<Question> questions) {
    return ExampleSource.of(ExampleFiles.read(List.of(folder), questions));
  }

  private BuiltInJudge judge(ExampleSource examples) {
    return withoutReader(examples).readingWith(networks.reader());
  }

  private BuiltInJudge withoutReader(ExampleSource examples) {
    return new BuiltInJudge(
            stems, networks.vectors(), networks.order(), networks.statements(), examples)
        .readingClaimsWith(networks.claims());
  }

  /// The judge that is measured, with the nearest references that retrieval supplies.
  private BiFunction<Question, String, Assessment> grader(Bank bank, ExampleSource examples) {
    Panel panel = new Panel(judge(examples), judges, new Grader(stems, networks.vectors()));
    return (question, answer) -> {
      Exchange exchange = new Exchange(question.text(), answer, bank.references(question, answer));
      return panel.thorough(exchange).orElseGet(() -> panel.quick(exchange));
    };
  }
}
