package dev.mockingbird.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which forms a client prefers, as its header `Accept` says it (RFC 9110, 12.5.1).
///
/// @param ranges in the order of the header
record Preference(List<Range> ranges) {
  /// A form, or all forms of a kind.
  ///
  /// @param type such as `text/html`, `text/*` or `*/*`
  /// @param weight 0, never, to 1, best of all
  record Range(String type, double weight) {
    private static Range of(String text) {
      String[] parts = text.toLowerCase(Locale.ROOT).split(";", -1);
      double weight =
          Arrays.stream(parts)
              .map(String::strip)
              .filter(part -> part.startsWith("q="))
              .mapToDouble(part -> weight(part.substring(2)))
              .findFirst()
              .orElse(1);
      return new Range(parts[0].strip(), weight);
    }

    /// What is no number says nothing.
    private static double weight(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException _) {
        return 1;
      }
    }

    /// The more of the form it names, the more it counts; 0 where it is about another.
    private int closeness(String form) {
      if (type.equals(form)) {
        return 3;
      }
      if (type.equals(form.substring(0, form.indexOf('/')) + "/*")) {
        return 2;
      }
      return type.equals("*/*") ? 1 : 0;
    }
  }

  /// @param accept the header; null: whatever there is
  static Preference of(@Nullable String accept) {
    String text = accept == null || accept.isBlank() ? "*/*" : accept;
    return new Preference(Arrays.stream(text.split(",", -1)).map(Range::of).toList());
  }

  /// The best of some forms, the first of those that are as good; empty if none will do.
  Optional<String> best(List<String> forms) {
    double most = forms.stream().mapToDouble(this::weight).max().orElse(0);
    return forms.stream().filter(form -> most > 0 && weight(form) == most).findFirst();
  }

  private double weight(String form) {
    return ranges.stream()
        .filter(range -> range.closeness(form) > 0)
        .max(Comparator.comparingInt(range -> range.closeness(form)))
        .map(Range::weight)
        .orElse(0.0);
  }
}
