package dev.mockingbird;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mockingbird.cli.Options;
import dev.mockingbird.domain.Refusal;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class SettingsTest {
  private static final Path SHIPPED = Path.of("config", "mockingbird.yaml");

  /// A setting or a section: its depth, its key, and for a setting its value and comment.
  private static final Pattern LINE =
      Pattern.compile("( *)([a-z-]+):(?: +([^ #].*?))?(?: +# (.*))?");

  @TempDir private Path folder;

  /// A setting: where it is, and what it is by default.
  record Leaf(List<String> path, Object value) {
    String name() {
      return String.join(".", path);
    }

    /// A settings file with this one setting.
    String yaml(String text) {
      StringBuilder yaml = new StringBuilder();
      for (int depth = 0; depth < path.size(); depth++) {
        yaml.append("  ".repeat(depth)).append(path.get(depth)).append(": ");
        yaml.append(depth == path.size() - 1 ? text : "\n");
      }
      return yaml.toString();
    }

    /// Allowed, and not the default.
    String another() {
      return switch (value) {
        case Boolean isOn -> String.valueOf(!isOn);
        case Integer number -> String.valueOf(number + 1);
        case Duration time -> time.plusSeconds(1).toMillis() + " ms";
        case String text -> "another" + text;
        default -> throw new IllegalArgumentException(name());
      };
    }
  }

  static Stream<Leaf> leaves() {
    return leaves(Settings.defaults(), List.of()).stream();
  }

  @Test
  void theShippedFileHoldsEverySettingOnceInOrderWithAComment() throws IOException {
    Deque<String> open = new ArrayDeque<>();
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(SHIPPED)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      assertThat(parts.matches()).as(line).isTrue();
      while (open.size() > parts.group(1).length() / 2) {
        open.removeLast();
      }
      open.addLast(parts.group(2));
      if (parts.group(3) != null) {
        assertThat(parts.group(4)).as("comment of " + line).isNotBlank();
        names.add(String.join(".", open));
      }
    }

    assertThat(names).containsExactlyElementsOf(leaves().map(Leaf::name).toList());
  }

  @Test
  void theShippedFileSetsExactlyTheDefaults() {
    assertThat(SettingsFile.read(SHIPPED)).isEqualTo(Settings.defaults());
    assertThat(SettingsFile.usual()).isEqualTo(Settings.defaults());
  }

  @ParameterizedTest
  @MethodSource("leaves")
  void everySettingCanBeSetByItself(Leaf leaf) throws IOException {
    Settings set = SettingsFile.read(write(leaf.yaml(leaf.another())));

    List<Leaf> changed = new ArrayList<>(leaves(set, List.of()));
    changed.removeAll(leaves().toList());
    assertThat(changed).extracting(Leaf::name).containsExactly(leaf.name());
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(
            "web:\n  prot: 1",
            "2: the setting web.prot is unknown; known here are host, port, grace-period, limits."),
        Arguments.of(
            "\nnet: {}",
            "2: the setting net is unknown; known here are web, interview, model, store, bank,"
                + " imports, folders."),
        Arguments.of(
            "model:\n  deadlines:\n    judge: 1 s\n    jugde: 1 s",
            "4: the setting model.deadlines.jugde is unknown;"
                + " known here are first-token, between-tokens, total, judge."),
        Arguments.of("web:\n  port: many", "2: web.port is many, must be a whole number."),
        Arguments.of(
            "web:\n  port: 99999999999", "2: web.port is 99999999999, must be a whole number."),
        Arguments.of("web:\n  host: h\n  port: 65536", "3: the port is 65536, must be 0 to 65535."),
        Arguments.of("web:\n  port: [1]", "2: web.port must be a single value."),
        Arguments.of("web: 7070", "1: web must hold settings, one a line."),
        Arguments.of("- web", "1: the file must hold settings, one a line."),
        Arguments.of("web:\n  port: 1\n  port: 2", "3: web.port is set twice, must be set once."),
        Arguments.of(
            "interview:\n  max-answer-length: 9\n  follow-ups: 11",
            "3: interview.follow-ups is 11, must be 0 to 10."),
        Arguments.of(
            "interview:\n  max-answer-length: 0",
            "2: interview.max-answer-length is 0, must be 1 or more."),
        Arguments.of(
            "bank:\n  reload-every: 99 ms",
            "2: bank.reload-every is 99 ms, must be 100 ms or more, or 0 s."),
        Arguments.of("imports:\n  page: on", "2: imports.page is on, must be true or false."),
        Arguments.of(
            "imports:\n  limits:\n    pages: 0",
            "3: imports.limits.pages is 0, must be 1 or more."),
        Arguments.of("model:\n  attempts: 0", "2: model.attempts is 0, must be 1 to 10."));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsNamedWithItsLine(String yaml, String problem) throws IOException {
    assertThat(refused(write(yaml))).isEqualTo(folder.resolve("settings.yaml") + ":" + problem);
  }

  @ParameterizedTest
  @CsvSource({"soon", "5", "-1 s", "1.5 s", "5 days", "99999999999999999999 ms"})
  void whatIsNoTimeIsRefused(String text) throws IOException {
    assertThat(refused(write("store:\n  busy-timeout: " + text)))
        .endsWith(
            "settings.yaml:2: store.busy-timeout is "
                + text
                + ", must be a time such as 500 ms, 30 s or 2 m.");
  }

  @Test
  void aTimeLongerThanADayIsRefused() throws IOException {
    assertThat(refused(write("store:\n  busy-timeout: 25 h")))
        .endsWith(":2: store.busy-timeout is 25 h, must be 24 h or less.");
  }

  @ParameterizedTest
  @CsvSource({"250 ms,PT0.25S", "7s,PT7S", "2 m,PT2M", "24 h,PT24H"})
  void timesAreReadInFourUnits(String text, Duration time) throws IOException {
    assertThat(SettingsFile.read(write("store:\n  busy-timeout: " + text)).store().busyTimeout())
        .isEqualTo(time);
  }

  @Test
  void brokenYamlIsNamedWithItsLine() throws IOException {
    assertThat(refused(write("web:\n  host: \"open\n  port: 1\n")))
        .startsWith(folder.resolve("settings.yaml") + ":")
        .contains(": this is not YAML: ")
        .endsWith(".");
    assertThat(refused(write("web:\n\tport: 1\n"))).contains("settings.yaml:2: this is not YAML: ");
  }

  @Test
  void whatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve("settings.yaml");
    Files.write(file, "folders:\n  data: Büro\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refused(file)).isEqualTo(file + ":1: this is not text in UTF-8.");
  }

  @Test
  void aFileThatIsNamedMustBeThere() {
    Path missing = folder.resolve("settings.yml");

    assertThat(refused(missing)).isEqualTo(missing + ": there is no such file.");
    assertThat(refused(folder)).isEqualTo(folder + ": the file cannot be read.");
  }

  @Test
  void whatIsCommentedOutKeepsItsDefault() throws IOException {
    assertThat(SettingsFile.read(write("# nothing\n"))).isEqualTo(Settings.defaults());
    assertThat(SettingsFile.read(write(""))).isEqualTo(Settings.defaults());
    assertThat(SettingsFile.read(write("web:\n  # port: 1\nstore:\n  url: \"\"\n")))
        .isEqualTo(Settings.defaults());
  }

  @Test
  void theCommandLineWinsOverTheFile() throws IOException {
    Path file =
        write(
            """
            web: {host: h, port: 1}
            folders: {corpus: a, data: b, personas: p, prompts: q, cache: r}
            """);
    Settings inFile = SettingsFile.read(file);

    Settings both = inFile.with(options("--port", "2", "--corpus", "c", "--data", "d"));

    assertThat(both.web().port()).isEqualTo(2);
    assertThat(both.web().host()).isEqualTo("h");
    assertThat(both.folders()).isEqualTo(new Settings.Folders("c", "p", "q", "d", "r"));
    assertThat(inFile.with(options())).isEqualTo(inFile);
  }

  private static Options options(String... arguments) {
    return CommandLine.populateCommand(new Options(), arguments);
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("settings.yaml"), yaml);
  }

  private static String refused(Path file) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> SettingsFile.read(file));
    assertThat(refusal.code()).isEqualTo(Refusal.Code.INVALID);
    return refusal.getMessage();
  }

  private static List<Leaf> leaves(Record section, List<String> path) {
    List<Leaf> leaves = new ArrayList<>();
    for (RecordComponent component : section.getClass().getRecordComponents()) {
      List<String> below = new ArrayList<>(path);
      below.add(component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
      Object value = value(component, section);
      if (value instanceof Record inner) {
        leaves.addAll(leaves(inner, below));
      } else {
        leaves.add(new Leaf(below, value));
      }
    }
    return leaves;
  }

  private static Object value(RecordComponent component, Record section) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(section);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
