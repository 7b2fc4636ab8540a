package dev.mockingbird.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The fields of one YAML mapping, read by name. What is wrong is noted and replaced by something
/// harmless, so that reading goes on to the next problem; a file with problems is not used.
final class Fields {
  /// Stands where a text is missing or wrong.
  static final String PLACEHOLDER = "?";

  /// How much of a wrong value a message shows, in UTF-16 units.
  private static final int LONGEST_SHOWN = 40;

  private final Yaml yaml;
  private final String owner;
  private final MappingNode mapping;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /// @param owner whose fields they are, such as `point bias`; empty for the file's own
  /// @param known the names a field may have
  Fields(Yaml yaml, String owner, MappingNode mapping, List<String> known) {
    this.yaml = yaml;
    this.owner = owner.isEmpty() ? "" : " of " + owner;
    this.mapping = mapping;
    for (NodeTuple tuple : mapping.getValue()) {
      keep(tuple, known);
    }
  }

  private void keep(NodeTuple tuple, List<String> known) {
    Node key = tuple.getKeyNode();
    String name = key instanceof ScalarNode scalar ? scalar.getValue() : "[...]";
    if (!known.contains(name)) {
      String names = String.join(", ", known);
      yaml.note(key, "unknown field \"" + name + "\"" + owner + ", known are " + names);
    } else if (values.putIfAbsent(name, tuple.getValueNode()) != null) {
      yaml.note(key, name + owner + " stands twice");
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /// A text that must be there; without the white space around it.
  String text(String name) {
    return value(name).map(node -> text(node, name)).orElse(PLACEHOLDER);
  }

  /// A whole number that must be there.
  int number(String name, int least, int most) {
    Optional<Node> value = value(name);
    Optional<Integer> number = value.flatMap(Fields::whole);
    if (number.isPresent() && number.get() >= least && number.get() <= most) {
      return number.get();
    }
    if (value.isPresent()) {
      String kind = value.get().getTag().equals(Tag.INT) ? "" : "a whole number, ";
      String bounds = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
      wrong(name, "is " + shown(value.get()) + ", must be " + kind + bounds);
    }
    return least;
  }

  /// One of some words, each of which stands for a value; `otherwise` if it is none of them.
  <T> T choice(String name, List<T> values, Function<T, String> word, T otherwise) {
    String found = text(name);
    Optional<T> value = values.stream().filter(each -> word.apply(each).equals(found)).findFirst();
    if (value.isEmpty() && !found.equals(PLACEHOLDER)) {
      String words = values.stream().map(word).collect(Collectors.joining(", "));
      wrong(name, "is \"" + found + "\", must be one of " + words);
    }
    return value.orElse(otherwise);
  }

  /// A list of different texts.
  ///
  /// @param least how many it must have; 0: the field may be missing
  List<String> texts(String name, int least, int most) {
    List<Node> entries = entries(name, least, most);
    List<String> texts = new ArrayList<>();
    for (Node entry : entries) {
      String label = "entry " + (texts.size() + 1) + " of " + name;
      String text = text(entry, label);
      int first = texts.indexOf(text);
      if (first >= 0 && !text.equals(PLACEHOLDER)) {
        yaml.note(entry, label + owner + " repeats entry " + (first + 1));
      }
      texts.add(text);
    }
    return texts;
  }

  /// A mapping inside this one; empty if it is missing or something else, which is noted.
  Optional<Fields> fields(String name, String label, List<String> known) {
    Optional<Node> value = value(name);
    if (value.isPresent() && !(value.get() instanceof MappingNode)) {
      wrong(name, "is " + shown(value.get()) + ", must have fields " + String.join(", ", known));
    }
    return value
        .filter(MappingNode.class::isInstance)
        .map(node -> new Fields(yaml, label, (MappingNode) node, known));
  }

  /// A list of mappings; each is called `label` and its id, or its place if it has none.
  List<Fields> list(String name, String label, int least, List<String> known) {
    List<Node> entries = entries(name, least, Integer.MAX_VALUE);
    return IntStream.range(0, entries.size())
        .mapToObj(i -> element(entries.get(i), label, i + 1, known))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Fields> element(Node node, String label, int place, List<String> known) {
    if (node instanceof MappingNode element) {
      String name = idOf(element).orElse(String.valueOf(place));
      return Optional.of(new Fields(yaml, label + " " + name, element, known));
    }
    String needed = ", must have fields " + String.join(", ", known);
    yaml.note(node, label + " " + place + " is " + shown(node) + needed);
    return Optional.empty();
  }

  private static Optional<String> idOf(MappingNode mapping) {
    return mapping.getValue().stream()
        .filter(
            tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("id"))
        .map(NodeTuple::getValueNode)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue())
        .filter(id -> !id.isBlank())
        .findFirst();
  }

  /// Notes that a field is wrong; the message begins with its name.
  void wrong(String name, String message) {
    yaml.note(node(name), name + owner + " " + message);
  }

  /// Notes that an entry of a list is wrong.
  void wrong(String name, int entry, String message) {
    Node list = node(name);
    Node place =
        list instanceof SequenceNode sequence && entry < sequence.getValue().size()
            ? sequence.getValue().get(entry)
            : list;
    yaml.note(place, "entry " + (entry + 1) + " of " + name + owner + " " + message);
  }

  private Node node(String name) {
    return values.getOrDefault(name, mapping);
  }

  private Optional<Node> value(String name) {
    Optional<Node> value = Optional.ofNullable(values.get(name));
    if (value.isEmpty()) {
      wrong(name, "is missing");
    }
    return value;
  }

  private String text(Node node, String label) {
    if (!(node instanceof ScalarNode scalar)) {
      yaml.note(node, label + owner + " is " + shown(node) + ", must be text");
    } else if (scalar.getValue().isBlank() || scalar.getTag().equals(Tag.NULL)) {
      yaml.note(node, label + owner + " is empty, must have text");
    } else if (!scalar.getTag().equals(Tag.STR)) {
      yaml.note(node, label + owner + " is " + shown(node) + ", must be text: put it in quotes");
    } else {
      return scalar.getValue().strip();
    }
    return PLACEHOLDER;
  }

  private List<Node> entries(String name, int least, int most) {
    if (least == 0 && !has(name)) {
      return List.of();
    }
    Optional<Node> value = value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof SequenceNode list)) {
      wrong(name, "is " + shown(value.get()) + ", must be a list");
      return List.of();
    }
    checkSize(name, list.getValue().size(), least, most);
    return list.getValue();
  }

  /// Notes that a list is too short; for a list whose need shows after it was read.
  void needs(String name, int least) {
    if (value(name).orElse(mapping) instanceof SequenceNode list) {
      checkSize(name, list.getValue().size(), least, Integer.MAX_VALUE);
    }
  }

  private void checkSize(String name, int size, int least, int most) {
    if (size < least || size > most) {
      String needed = least == most ? String.valueOf(least) : least + " or more";
      wrong(name, "has " + size + (size == 1 ? " entry" : " entries") + ", needs " + needed);
    }
  }

  private static Optional<Integer> whole(Node node) {
    try {
      return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)
          ? Optional.of(Integer.valueOf(scalar.getValue()))
          : Optional.empty();
    } catch (NumberFormatException _) { // larger than an int
      return Optional.empty();
    }
  }

  private static String shown(Node node) {
    return switch (node) {
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> "empty";
      case ScalarNode scalar when scalar.getTag().equals(Tag.STR) ->
          "\"" + shortened(scalar.getValue().strip()) + "\"";
      case ScalarNode scalar -> shortened(scalar.getValue());
      case SequenceNode _ -> "a list";
      default -> "a mapping";
    };
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }
}
