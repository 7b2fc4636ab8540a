package dev.mockingbird.corpus;

import dev.mockingbird.corpus.MarkedAnswers.Kind;
import dev.mockingbird.corpus.MarkedAnswers.MarkedAnswer;
import dev.mockingbird.corpus.MarkedAnswers.Use;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the marked answers of a bank: the `*.yaml` files of its folders `eval`, one a question. A
/// bank need not have any.
public final class AnswerFiles {
  private static final List<String> FILE = List.of("question", "use", "answers");
  private static final List<String> ANSWER = List.of("kind", "text", "marks");

  private final Map<String, Question> questions = new HashMap<>();
  private final Problems problems = new Problems();

  private AnswerFiles(List<Question> questions) {
    questions.forEach(question -> this.questions.put(question.id(), question));
  }

  /// The marked answers below a folder, in the order of their paths.
  ///
  /// @param questions those of the same folder
  /// @throws BrokenFiles with every problem of every file
  public static List<MarkedAnswers> read(Path folder, List<Question> questions) {
    return new AnswerFiles(questions).below(folder);
  }

  private List<MarkedAnswers> below(Path folder) {
    TextFiles texts = new TextFiles(problems);
    List<MarkedAnswers> all =
        texts.below(folder, file -> isMarked(folder.relativize(file))).stream()
            .flatMap(file -> texts.text(file).flatMap(text -> file(file, text)).stream())
            .toList();
    problems.refuseIfAny();
    return all;
  }

  /// True for a path relative to the folder.
  private static boolean isMarked(Path file) {
    Path parent = file.getParent();
    return file.toString().endsWith(".yaml") && parent != null && parent.endsWith("eval");
  }

  private Optional<MarkedAnswers> file(Path file, String text) {
    Optional<Fields> read = new Yaml(file, 0, problems).fields(text, FILE);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = read.get();
    String id = Names.ofFile(fields, file, "question", ".yaml");
    Use use = fields.choice("use", Arrays.asList(Use.values()), Use::word, Use.TUNING);
    Optional<Question> question = Optional.ofNullable(questions.get(id));
    if (question.isEmpty() && !id.equals(Fields.PLACEHOLDER)) {
      fields.wrong("question", "is \"" + id + "\", there is no such question");
    }
    List<MarkedAnswer> answers = new ArrayList<>();
    for (Fields answer : fields.list("answers", "answer", MarkedAnswers.FEWEST, ANSWER)) {
      question.ifPresent(known -> answers.add(answer(answer, known, answers.size() + 1)));
    }
    return problems.concern(file)
        ? Optional.empty()
        : question.map(known -> new MarkedAnswers(known, use, answers));
  }

  private static MarkedAnswer answer(Fields fields, Question question, int place) {
    Kind kind = fields.choice("kind", Arrays.asList(Kind.values()), Kind::word, Kind.MIXED);
    String text = fields.text("text");
    List<String> points = question.points().stream().map(KeyPoint::id).toList();
    Map<String, Mark> marks = new HashMap<>();
    fields
        .fields("marks", "the marks of answer " + place, points)
        .ifPresent(
            found ->
                points.forEach(
                    id ->
                        marks.put(
                            id,
                            found.choice(
                                id, Arrays.asList(Mark.values()), Mark::word, Mark.MISSED))));
    return new MarkedAnswer(kind, text, marks);
  }
}
