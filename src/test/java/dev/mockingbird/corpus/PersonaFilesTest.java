package dev.mockingbird.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Persona.Occasion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonaFilesTest {
  private static final Path SHIPPED = Path.of("config/personas");

  /// An interviewer who praises or blames says how the answer was, and so does one who talks of the
  /// outcome.
  private static final List<String> QUALITY =
      List.of(
          "great",
          "exactly",
          "perfect",
          "correct",
          "good",
          "right",
          "wrong",
          "excellent",
          "nice",
          "impressive",
          "brilliant",
          "well done",
          "fantastic",
          "amazing",
          "spot on",
          "not bad",
          "hired",
          "pass",
          "fail",
          "score",
          "grade",
          "unfortunately",
          "strong",
          "weak",
          "clever");

  @TempDir private Path folder;

  @Test
  void fourPersonasAreShipped() {
    List<Persona> personas = PersonaFiles.read(SHIPPED);

    assertThat(personas)
        .extracting(Persona::id)
        .containsExactly(
            "brisk-screener", "calm-professional", "friendly-mentor", "sceptical-senior");
    assertThat(personas).extracting(Persona::name).doesNotHaveDuplicates();
    assertThat(personas)
        .allSatisfy(
            persona -> {
              assertThat(persona.manner()).hasSizeBetween(100, 600).doesNotContain("\n");
              for (Occasion occasion : Occasion.values()) {
                assertThat(persona.templates(occasion)).hasSizeBetween(2, 3);
              }
            });
  }

  @Test
  void noShippedTextSaysHowTheAnswerWas() {
    assertThat(PersonaFiles.read(SHIPPED).stream().flatMap(PersonaFilesTest::texts))
        .hasSizeGreaterThan(80)
        .allSatisfy(
            text ->
                assertThat(QUALITY)
                    .noneMatch(
                        word ->
                            Pattern.compile("\\b" + word, Pattern.CASE_INSENSITIVE)
                                .matcher(text)
                                .find()));
  }

  /// All that is said by, shown of, or told about a persona.
  private static Stream<String> texts(Persona persona) {
    return Stream.concat(
        Stream.of(persona.name(), persona.about(), persona.manner()),
        persona.lines().stream().map(Persona.Line::template));
  }

  @Test
  void aLineThatSaysHowTheAnswerWasIsRefused() throws IOException {
    String shipped = Files.readString(SHIPPED.resolve("calm-professional.yaml"));
    for (String word : QUALITY) {
      Files.writeString(
          folder.resolve("calm-professional.yaml"),
          shipped.replace("Let us move to another subject.", "That was " + word + "."));

      assertThatThrownBy(() -> PersonaFiles.read(folder))
          .as(word)
          .isInstanceOf(BrokenFiles.class)
          .hasMessageContaining("entry 3 of next of the lines says \"" + word)
          .hasMessageContaining("must not say how the answer was");
    }
  }

  @Test
  void aSpeechIsRefusedAndWhatMayBeLeftOutMay() throws IOException {
    Path file = folder.resolve("calm-professional.yaml");
    String shipped = Files.readString(SHIPPED.resolve("calm-professional.yaml"));
    String bare = shipped.replaceAll("(?m)^  (role|unsure):\\n(    - .*\\n)+", "");
    Files.writeString(file, bare);
    Persona persona = PersonaFiles.read(folder).getFirst();
    assertThat(persona.templates(Occasion.ROLE)).isEmpty();
    assertThat(persona.templates(Occasion.UNSURE)).isEqualTo(persona.templates(Occasion.SKIPPED));

    Files.writeString(file, bare.replace("That is fine,", "That is fine, ".repeat(50)));
    assertThatThrownBy(() -> PersonaFiles.read(folder)).hasMessageContaining("at most 400");
  }

  @Test
  void allProblemsAreNamedWithLineAndReason() throws IOException {
    Files.writeString(
        folder.resolve("robot.yaml"),
        """
        id: Robot
        name: 7
        about: A robot.
        manner: You are a robot.
        mood: bad
        lines:
          greeting: [Hello]
          next: ["Next. {question}", "{question} {name}"]
          probe-quote: ["You said so. {probe}"]
          probe: "{probe}"
          hint: ["{hin}"]
          skipped: ["{question}"]
          complete: []
        """);

    assertThatThrownBy(() -> PersonaFiles.read(folder))
        .isInstanceOf(BrokenFiles.class)
        .hasMessage(
            """
            F:1: id is "Robot", must be lower-case words joined by -
            F:1: id is "Robot", must be the name of the file, "robot"
            F:2: name is 7, must be text: put it in quotes
            F:5: unknown field "mood", known are id, name, about, manner, lines
            F:7: entry 1 of greeting of the lines lacks {name}
            F:7: ended of the lines is missing
            F:8: entry 2 of next of the lines has {name}, which is not filled in here
            F:9: entry 1 of probe-quote of the lines lacks {quote}
            F:10: probe of the lines is "{probe}", must be a list
            F:11: entry 1 of hint of the lines lacks {hint}
            F:11: entry 1 of hint of the lines has {hin}, which is not filled in here
            F:13: complete of the lines has 0 entries, needs 1 or more\
            """
                .replace("F:", folder.resolve("robot.yaml") + ":"));
  }

  @Test
  void aFolderWithoutPersonasIsNamed() {
    assertThatThrownBy(() -> PersonaFiles.read(folder))
        .isInstanceOf(BrokenFiles.class)
        .hasMessage(folder + ": holds no persona files, needs one or more *.yaml");
  }
}
