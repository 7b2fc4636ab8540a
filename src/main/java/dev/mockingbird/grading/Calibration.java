package dev.mockingbird.grading;

import dev.mockingbird.grading.Verdict.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Weighs evidence into the likelihoods of the four kinds of finding: a multinomial logistic
/// regression whose weights stand in a small file that people can read. Immutable.
///
/// @param weights of each trait for each kind, in log odds; kinds in the order of [#KINDS]
/// @param offset of each kind
record Calibration(Map<Trait, List<Double>> weights, List<Double> offset) {
  /// The order of the columns.
  static final List<Kind> KINDS = List.of(Kind.values());

  private static final String OFFSET = "OFFSET";

  Calibration {
    weights = Map.copyOf(weights);
    offset = List.copyOf(offset);
  }

  /// The likelihood of each kind; they sum to 1. Traits without a weight count for nothing.
  Map<Kind, Double> likelihoods(Evidence evidence) {
    Map<Kind, Double> odds = new EnumMap<>(Kind.class);
    double total = 0;
    for (int kind = 0; kind < KINDS.size(); kind++) {
      double sum = offset.get(kind);
      for (Map.Entry<Trait, List<Double>> weight : weights.entrySet()) {
        double value = evidence.traits().getOrDefault(weight.getKey(), 0.0);
        sum += weight.getValue().get(kind) * value;
      }
      odds.put(KINDS.get(kind), Math.exp(sum));
      total += Math.exp(sum);
    }
    double all = total;
    odds.replaceAll((_, value) -> value / all);
    return odds;
  }

  /// Reads a file that ships beside this class: lines of a trait and its weight for each kind.
  static Calibration shipped(String name) {
    try (InputStream file = Calibration.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the file " + name + " is missing from the program");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Calibration parse(List<String> lines) {
    Map<Trait, List<Double>> weights = new EnumMap<>(Trait.class);
    List<Double> offset = List.of();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.strip().split("\\s+", -1));
      List<Double> values = cells.stream().skip(1).map(Double::valueOf).toList();
      if (values.size() != KINDS.size()) {
        throw new IllegalArgumentException(
            "%s has %d weights, needs %d".formatted(cells.getFirst(), values.size(), KINDS.size()));
      }
      if (cells.getFirst().equals(OFFSET)) {
        offset = values;
      } else {
        weights.put(Trait.valueOf(cells.getFirst()), values);
      }
    }
    return new Calibration(weights, offset);
  }

  /// What [#parse] reads.
  String written() {
    StringBuilder text = new StringBuilder("%-18s".formatted("#"));
    for (Kind kind : KINDS) {
      text.append("%13s".formatted(kind));
    }
    row(text, OFFSET, offset);
    for (Trait trait : Trait.values()) {
      if (weights.containsKey(trait)) {
        row(text, trait.name(), weights.getOrDefault(trait, List.of()));
      }
    }
    return text.append('\n').toString();
  }

  private static void row(StringBuilder text, String name, List<Double> values) {
    text.append('\n').append("%-18s".formatted(name));
    values.forEach(value -> text.append(String.format(java.util.Locale.ROOT, "%13.3f", value)));
  }
}
