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
      if (occasion.isNeeded() && lines.stream().noneMatch(line -> line.occasion() == occasion)) {
        throw new IllegalArgumentException("persona " + id + " has no line for " + occasion.word());
      }
    }
  }

  /// A template for an occasion. `{question}`, `{probe}`, `{hint}`, `{quote}`, `{name}`, `{count}`
  /// and `{role}` are filled in.
  public record Line(Occasion occasion, String template) {}

  /// What a template is for.
  public enum Occasion {
    /// before the first question: `{name}`, `{count}`
    GREETING,
    /// after the greeting, where the candidate named a role: `{role}`; may be left out
    ROLE,
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
    /// after "I don't know": `{question}`; where it is left out, those for a skipped question serve
    UNSURE,
    /// the end, when every question was asked
    COMPLETE,
    /// the end, when the candidate ended it
    ENDED;

    /// True if every persona has a line for it.
    public boolean isNeeded() {
      return this != ROLE && this != UNSURE;
    }

    /// The word used in files.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The templates for an occasion, one or more; none for [Occasion#ROLE] where it was left out.
  public List<String> templates(Occasion occasion) {
    List<String> own =
        lines.stream().filter(line -> line.occasion() == occasion).map(Line::template).toList();
    return own.isEmpty() && occasion == Occasion.UNSURE ? templates(Occasion.SKIPPED) : own;
  }
}
