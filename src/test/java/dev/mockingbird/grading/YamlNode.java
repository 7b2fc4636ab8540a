package dev.mockingbird.grading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A mapping or a list of a YAML file.
record YamlNode(Object value) {
  static YamlNode read(String yaml) {
    return new YamlNode(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }

  YamlNode node(String key) {
    return new YamlNode(child(key));
  }

  String text(String key) {
    return child(key).toString();
  }

  List<String> texts(String key) {
    return node(key).items().map(Object::toString).toList();
  }

  List<YamlNode> nodes(String key) {
    return node(key).nodes();
  }

  List<YamlNode> nodes() {
    return items().map(YamlNode::new).toList();
  }

  /// The entries of a mapping of texts.
  Map<String, String> entries() {
    Map<String, String> entries = new TreeMap<>();
    ((Map<?, ?>) value).forEach((key, text) -> entries.put(key.toString(), text.toString()));
    return entries;
  }

  private Stream<?> items() {
    return ((List<?>) value).stream();
  }

  private Object child(String key) {
    Object child = ((Map<?, ?>) value).get(key);
    return child == null ? List.of() : child;
  }
}
