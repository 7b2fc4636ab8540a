package dev.mockingbird.eval;

import dev.mockingbird.corpus.MarkedAnswers;
import dev.mockingbird.corpus.MarkedAnswers.Kind;
import dev.mockingbird.domain.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A question that is attacked, with answers of people to attack it with.
///
/// @param strong good answers to it
/// @param weak answers to it that deserve little
/// @param foreign good answers to other questions
public record Target(
    Question question, List<String> strong, List<String> weak, List<String> foreign) {
  /// How far away in the list the other questions stand: not neighbours, which are often alike.
  private static final List<Integer> STEPS = List.of(1, 7, 13);

  private static final double HALF = 0.5;

  public Target {
    strong = List.copyOf(strong);
    weak = List.copyOf(weak);
    foreign = List.copyOf(foreign);
  }

  /// All questions of a bank; where nobody wrote a strong answer the reference stands for one.
  public static List<Target> of(List<Question> questions, List<MarkedAnswers> marked) {
    Map<String, MarkedAnswers> answers =
        marked.stream().collect(Collectors.toMap(one -> one.question().id(), Function.identity()));
    return withForeign(
        questions.stream()
            .map(
                question ->
                    new Target(
                        question,
                        texts(answers, question, Kind.STRONG, List.of(question.reference().text())),
                        texts(answers, question, Kind.THIN, List.of()),
                        List.of()))
            .toList());
  }

  private static List<String> texts(
      Map<String, MarkedAnswers> marked, Question question, Kind kind, List<String> otherwise) {
    MarkedAnswers own = marked.get(question.id());
    List<String> texts =
        own == null
            ? List.of()
            : own.answers().stream()
                .filter(answer -> answer.kind() == kind)
                .map(MarkedAnswers.MarkedAnswer::text)
                .toList();
    return texts.isEmpty() ? otherwise : texts;
  }

  /// The questions of a data set: of each the first answer with full marks as a strong one, the
  /// first of the lowest marks above none as a weak one, if it is worth less than half.
  static List<Target> of(AnswerSet set) {
    List<Target> targets = new ArrayList<>();
    set.answers()
        .forEach(
            (question, all) ->
                targets.add(
                    new Target(
                        question,
                        first(all.stream().filter(one -> one.grade() == 1)),
                        first(
                            all.stream()
                                .filter(one -> one.grade() > 0 && one.grade() < HALF)
                                .sorted(Comparator.comparingDouble(GradedAnswer::grade))),
                        List.of())));
    return withForeign(targets);
  }

  private static List<String> first(Stream<GradedAnswer> answers) {
    return answers.map(GradedAnswer::answer).filter(text -> !text.isBlank()).limit(1).toList();
  }

  private static List<Target> withForeign(List<Target> targets) {
    return IntStream.range(0, targets.size())
        .mapToObj(
            place -> {
              Target own = targets.get(place);
              List<String> foreign =
                  STEPS.stream()
                      .map(step -> targets.get((place + step) % targets.size()))
                      .filter(other -> !own.asksTheSameAs(other))
                      .flatMap(other -> other.strong().stream().limit(1))
                      .distinct()
                      .toList();
              return new Target(own.question(), own.strong(), own.weak(), foreign);
            })
        .toList();
  }

  /// True of a question that stands in a list twice, or typed in two ways.
  private boolean asksTheSameAs(Target other) {
    return question.text().equals(other.question().text())
        || question.reference().text().equals(other.question().reference().text());
  }
}
