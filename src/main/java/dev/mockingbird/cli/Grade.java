package dev.mockingbird.cli;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.Interviews;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `grade`: one answer to one question, by the built-in judge.
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = "Grade an answer, point by point, each with the words that prove it.")
final class Grade implements Runnable {
  private static final int MAX_BYTES = 1_000_000;

  private final Program program;
  private final Options options;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--question",
      required = true,
      paramLabel = "ID",
      description = "The question's id.")
  private String questionId = "";

  @Option(
      names = "--answer",
      required = true,
      paramLabel = "FILE",
      description = "A text file in UTF-8 with the answer.")
  private Path answerFile = Path.of("");

  Grade(Program program, Options options) {
    this.program = program;
    this.options = options;
  }

  @Override
  public void run() {
    String text = text();
    Program.Desk desk = program.open(options);
    String answer = checked(desk.interviews(), text);
    Question question = question(desk.bank().all());
    Assessment assessment = desk.grade().apply(question, answer);
    print(question, assessment, spec.commandLine().getOut());
  }

  private String text() {
    // not by the file's size: a device has none, and may have no end
    try (InputStream in = Files.newInputStream(answerFile)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw refusal("the file is larger than 1 MB, which no answer is.");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.isBlank()) {
        throw refusal("the file is empty, must hold an answer.");
      }
      return text;
    } catch (NoSuchFileException e) {
      throw refusal("there is no such file.");
    } catch (CharacterCodingException e) {
      throw refusal("this is not text in UTF-8.");
    } catch (IOException e) {
      throw refusal("the file cannot be read.");
    }
  }

  /// What an interview refuses is not graded here either.
  private String checked(Interviews interviews, String text) {
    try {
      return interviews.checked(text);
    } catch (Refusal refusal) {
      throw refusal(refusal.getMessage());
    }
  }

  private Refusal refusal(String problem) {
    return new Refusal(Refusal.Code.INVALID, answerFile + ": " + problem);
  }

  private Question question(List<Question> all) {
    return all.stream()
        .filter(question -> question.id().equals(questionId))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Code.INVALID,
                    "There is no question "
                        + questionId
                        + ". There are: "
                        + String.join(", ", all.stream().map(Question::id).toList())
                        + "."));
  }

  private static void print(Question question, Assessment assessment, PrintWriter out) {
    out.printf("%s: %.0f%%%n", question.title(), 100 * assessment.score(question));
    for (Finding finding : assessment.findings()) {
      KeyPoint point = question.point(finding.pointId());
      out.printf("%n%-12s %s (weight %d)%n", finding.kind(), point.claim().text(), point.weight());
      finding.proof().map(Quote::words).ifPresent(words -> out.printf("%13s“%s”%n", "", words));
    }
    out.printf("%n%s%n", assessment.basis().sentence());
  }
}
