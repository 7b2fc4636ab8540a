package dev.mockingbird.grading;

import dev.mockingbird.corpus.AnswerFiles;
import dev.mockingbird.corpus.MarkedAnswers;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Question;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Grades some answers of the bank and writes all that was found, in UTF-8, to the standard output:
/// a process of its own, to be compared with others.
final class GradedText {
  private static final List<String> QUESTIONS =
      List.of("dropout", "k-means", "min-max-scaling-numpy");

  private GradedText() {}

  public static void main(String[] arguments) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text());
  }

  /// As they are, and in capitals, whose small letters differ between languages.
  static String text() {
    StringBuilder text = new StringBuilder();
    for (MarkedAnswers marked : AnswerFiles.read(Path.of("corpus"), Bench.QUESTIONS)) {
      Question question = marked.question();
      if (QUESTIONS.contains(question.id())) {
        marked.answers().forEach(answer -> add(question, answer.text(), text));
        marked.answers().forEach(answer -> add(question, capitals(answer.text()), text));
      }
    }
    return text.toString();
  }

  private static String capitals(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static void add(Question question, String answer, StringBuilder text) {
    Assessment assessment = Bench.grade(question, answer);
    text.append(question.id()).append(' ').append(assessment.score(question)).append('\n');
    assessment.findings().forEach(finding -> text.append(finding).append('\n'));
  }
}
