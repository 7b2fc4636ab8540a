package dev.mockingbird;

import dev.mockingbird.domain.Refusal;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads settings from YAML over defaults: a record's components are the known keys, written with
/// hyphens. Whatever is unknown or of a wrong type stops the start with file, line and a sentence.
final class SettingsFile {
  private static final Path USUAL = Path.of("config", "mockingbird.yaml");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

  /// Nothing here waits longer; beyond, clocks in milliseconds and nanoseconds run over.
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Path file;

  private SettingsFile(Path file) {
    this.file = file;
  }

  /// The settings of `config/mockingbird.yaml`, or the defaults if there is no such file.
  static Settings usual() {
    return Files.exists(USUAL) ? read(USUAL) : Settings.defaults();
  }

  /// The settings of the file over the defaults.
  ///
  /// @throws Refusal if something in the file is wrong, or there is no such file
  static Settings read(Path file) {
    SettingsFile reader = new SettingsFile(file);
    return reader
        .root()
        .map(node -> reader.over(node, Settings.defaults(), ""))
        .orElseGet(Settings::defaults);
  }

  private Optional<Node> root() {
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    try {
      return new Compose(settings).composeString(text());
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw refusal(line, "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw refusal(1, "this is not YAML: " + e.getMessage());
    }
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw refusal(1, "this is not text in UTF-8");
    } catch (NoSuchFileException e) {
      throw new Refusal(Refusal.Code.INVALID, file + ": there is no such file.");
    } catch (IOException e) {
      throw new Refusal(Refusal.Code.INVALID, file + ": the file cannot be read.");
    }
  }

  private <T extends Record> T over(Node node, T defaults, String path) {
    if (node.getTag().equals(Tag.NULL)) {
      return defaults; // a section whose lines are all commented out
    }
    if (!(node instanceof MappingNode mapping)) {
      throw refusal(node, (path.isEmpty() ? "the file" : path) + " must hold settings, one a line");
    }
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(value(component, mapping, defaults, path));
    }
    refuseStrays(mapping, components, path);
    return construct(mapping, defaults, values);
  }

  private Object value(
      RecordComponent component, MappingNode mapping, Record defaults, String path) {
    Object byDefault = invoke(component, defaults);
    String key = key(component);
    for (NodeTuple tuple : mapping.getValue()) {
      if (name(tuple).equals(key)) {
        String full = path.isEmpty() ? key : path + "." + key;
        return byDefault instanceof Record section
            ? over(tuple.getValueNode(), section, full)
            : scalar(tuple.getValueNode(), byDefault, full);
      }
    }
    return byDefault;
  }

  private Object scalar(Node node, Object byDefault, String path) {
    if (!(node instanceof ScalarNode scalar)) {
      throw refusal(node, path + " must be a single value");
    }
    String text = scalar.getValue();
    return switch (byDefault) {
      case String _ -> text;
      case Boolean _ -> bool(node, text, path);
      case Integer _ -> integer(node, text, path);
      case Duration _ -> duration(node, text, path);
      default -> throw new IllegalStateException("settings of " + byDefault.getClass());
    };
  }

  private boolean bool(Node node, String text, String path) {
    if (!text.equals("true") && !text.equals("false")) {
      throw refusal(node, path + " is " + text + ", must be true or false");
    }
    return text.equals("true");
  }

  private int integer(Node node, String text, String path) {
    try {
      return Integer.parseInt(text.replace("_", ""));
    } catch (NumberFormatException e) {
      throw refusal(node, path + " is " + text + ", must be a whole number");
    }
  }

  private Duration duration(Node node, String text, String path) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw refusal(node, path + " is " + text + ", must be a time such as 500 ms, 30 s or 2 m");
    }
    long amount = Long.parseLong(matcher.group(1));
    Duration duration =
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          default -> Duration.ofHours(amount);
        };
    if (duration.compareTo(LONGEST) > 0) {
      throw refusal(node, path + " is " + text + ", must be 24 h or less");
    }
    return duration;
  }

  private void refuseStrays(MappingNode mapping, RecordComponent[] components, String path) {
    List<String> known = Arrays.stream(components).map(SettingsFile::key).toList();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String full = path.isEmpty() ? name(tuple) : path + "." + name(tuple);
      if (!known.contains(name(tuple))) {
        throw refusal(
            tuple.getKeyNode(),
            "the setting " + full + " is unknown; known here are " + String.join(", ", known));
      }
      if (!seen.add(name(tuple))) {
        throw refusal(tuple.getKeyNode(), full + " is set twice, must be set once");
      }
    }
  }

  @SuppressWarnings("unchecked") // the constructor is the one of the defaults' own class
  private <T extends Record> T construct(MappingNode mapping, T defaults, List<Object> values) {
    try {
      var constructor = defaults.getClass().getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return (T) constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException wrong) {
        String message = String.valueOf(wrong.getMessage());
        throw refusal(culprit(mapping, message), message);
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The setting that a message names, as far as it names one; else the whole section.
  private static Node culprit(MappingNode section, String message) {
    return section.getValue().stream()
        .filter(tuple -> message.contains(name(tuple)))
        .map(NodeTuple::getKeyNode)
        .findFirst()
        .orElse(section);
  }

  private static Object invoke(RecordComponent component, Record of) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// `maxAnswerLength` is written `max-answer-length`.
  private static String key(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String name(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private Refusal refusal(Node node, String message) {
    return refusal(node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), message);
  }

  private Refusal refusal(int line, String message) {
    return new Refusal(Refusal.Code.INVALID, file + ":" + line + ": " + message + ".");
  }
}
