package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The built-in judge says the same of the same words on every machine: byte for byte, in processes
/// of other languages, time zones and default encodings. In Turkish a capital I has a small letter
/// of its own; in Arabic numbers are written with other digits.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BuiltInJudgeEverywhereTest {
  private static final String HERE = GradedText.text();

  @ParameterizedTest
  @CsvSource({
    "tr, TR, Pacific/Kiritimati, ISO-8859-1",
    "ar, EG, America/St_Johns, UTF-8",
  })
  void itSaysTheSameInAProcessOf(String language, String country, String zone, String encoding)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Duser.timezone=" + zone,
            "-Dfile.encoding=" + encoding,
            "-cp",
            System.getProperty("java.class.path"),
            GradedText.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();

    byte[] said = process.getInputStream().readAllBytes();

    assertThat(process.waitFor()).isZero();
    assertThat(new String(said, StandardCharsets.UTF_8)).isEqualTo(HERE);
    assertThat(said).isEqualTo(HERE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void itSaysTheSameAgain() {
    assertThat(HERE).contains("Covered[", "Missed[");
    assertThat(GradedText.text()).isEqualTo(HERE);
  }
}
