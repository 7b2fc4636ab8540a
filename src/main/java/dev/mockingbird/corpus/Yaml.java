package dev.mockingbird.corpus;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The YAML of one file as a tree whose every node knows its line, and the place where its problems
/// are noted.
///
/// @param linesBefore how many lines of the file stand before the YAML
record Yaml(Path file, int linesBefore, Problems problems) {
  /// Deeper nesting is refused before the tree is built, since building it is recursive.
  private static final int MAX_DEPTH = 20;

  /// The fields of the whole text; empty if it is no mapping, which is noted.
  Optional<Fields> fields(String text, List<String> known) {
    try {
      if (isTooDeep(text)) {
        add(1, "is nested deeper than " + MAX_DEPTH + " levels");
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings()).composeString(text);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return Optional.of(new Fields(this, "", mapping, known));
      }
      add(1, "has no fields, needs " + String.join(", ", known));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      add(line, "is not YAML: " + e.getProblem() + "; put text with : or # in quotes");
    } catch (YamlEngineException e) {
      add(1, "is not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  /// The line of the file on which a node begins.
  int line(Node node) {
    return linesBefore + node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /// The line of the file on which each text begins, the first if it stands there twice.
  Map<String, Integer> lines(String text) {
    Map<String, Integer> lines = new HashMap<>();
    new Compose(settings()).composeString(text).ifPresent(root -> collect(root, lines));
    return lines;
  }

  private void collect(Node node, Map<String, Integer> lines) {
    switch (node) {
      case ScalarNode scalar -> lines.putIfAbsent(scalar.getValue().strip(), line(scalar));
      case SequenceNode list -> list.getValue().forEach(entry -> collect(entry, lines));
      case MappingNode mapping ->
          mapping.getValue().forEach(field -> collect(field.getValueNode(), lines));
      default -> {}
    }
  }

  void note(Node node, String message) {
    problems.add(file, line(node), message);
  }

  private void add(int line, String message) {
    problems.add(file, linesBefore + line, message);
  }

  private static boolean isTooDeep(String text) {
    int depth = 0;
    for (Event event : new Parse(settings()).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > MAX_DEPTH) {
        return true;
      }
    }
    return false;
  }

  private static LoadSettings settings() {
    return LoadSettings.builder().setUseMarks(true).build();
  }
}
