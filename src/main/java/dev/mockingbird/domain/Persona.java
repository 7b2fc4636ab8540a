package dev.mockingbird.domain;

import java.util.List;
import java.util.Locale;

/// Whom the interviewer plays: a manner for the model, and templates for the built-in speaker.
///
/// @param id lower-case words joined by `-`
/// @param about one short sentence for the candidate who chooses
/// @param manner one paragraph that tells a model how to speak
/// @param lines templates by what they are for; see [Line]
public record Persona(String id, String name, String about, String manner, List<Line> lines) {
  public Persona {
    Require.text(id, "id of a persona");
    Require.text(name, "name of persona " + id);
    lines = List.copyOf(lines);
    for (Occasion occasion : Occasion.values()) {
      if (lines.stream().noneMatch(line -> line.occasion() == occasion)) {
        throw new IllegalArgumentException("persona " + id + " has no line for " + occasion.word());
      }
    }
  }

  /// A template for an occasion. `{question}`, `{probe}`, `{hint}`, `{quote}`, `{name}` and
  /// `{count}` are filled in.
  public record Line(Occasion occasion, String template) {}

  /// What a template is for.
  public enum Occasion {
    /// before the first question: `{name}`, `{count}`
    GREETING,
    /// from one question to the next: `{question}`
    NEXT,
    /// a follow-up that picks up the candidate's words: `{quote}`, `{probe}`
    PROBE_QUOTE,
    /// a follow-up where there is nothing to pick up: `{probe}`
    PROBE,
    /// a hint: `{hint}`
    HINT,
    /// after a skipped question: `{question}`
    SKIPPED,
    /// the end, when every question was asked
    COMPLETE,
    /// the end, when the candidate ended it
    ENDED;

    /// The word used in files.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The templates for an occasion, one or more.
  public List<String> templates(Occasion occasion) {
    return lines.stream().filter(line -> line.occasion() == occasion).map(Line::template).toList();
  }
}
