package dev.mockingbird.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads the attacks that a bank is tried with: the file `eval/attacks/attacks.yaml` below its
/// folder. In a folder of its own, since every file of `eval` itself belongs to a question.
public final class AttackFile {
  private static final List<String> FIELDS =
      List.of("unknowing", "punctuation", "filler", "injections");
  private static final List<String> INJECTION = List.of("kind", "texts");

  /// One to stand before an answer and one after it.
  private static final int FEWEST_FILLERS = 2;

  private AttackFile() {}

  /// The attacks of a bank.
  ///
  /// @throws BrokenFiles with every problem of the file, or because it is missing
  public static AttackTexts read(Path folder) {
    Path file = folder.resolve("eval").resolve("attacks").resolve("attacks.yaml");
    Problems problems = new Problems();
    Optional<Fields> read =
        new TextFiles(problems)
            .text(file)
            .flatMap(text -> new Yaml(file, 0, problems).fields(text, FIELDS));
    Optional<AttackTexts> texts = read.map(AttackFile::texts);
    problems.refuseIfAny();
    return texts.orElseThrow();
  }

  private static AttackTexts texts(Fields fields) {
    return new AttackTexts(
        fields.texts("unknowing", 1, Integer.MAX_VALUE),
        fields.texts("punctuation", 1, Integer.MAX_VALUE),
        fields.texts("filler", FEWEST_FILLERS, Integer.MAX_VALUE),
        fields.list("injections", "injection", 1, INJECTION).stream()
            .map(
                one ->
                    new AttackTexts.Injection(
                        one.text("kind"), one.texts("texts", 1, Integer.MAX_VALUE)))
            .toList());
  }
}
