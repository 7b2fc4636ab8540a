package dev.mockingbird.llm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds back the beginning of a model's reply until it is known which move it takes: its first
/// line should be `MOVE n`. Thoughts that some models write before it, in `<think>`, are dropped.
/// Used by one thread.
final class Opening {
  /// Longer than any `MOVE n` line: what is longer is said without one.
  private static final int LONGEST_LINE = 60;

  private static final String THINK = "<think>";
  private static final String THOUGHT = "</think>";
  private static final Pattern MOVE =
      Pattern.compile(
          "[*#`_\\s]*MOVE\\s*:?\\s*(\\d{1,3})\\b[*`_.:)\\s-]*(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final StringBuilder held = new StringBuilder();

  /// What the opening says.
  ///
  /// @param number of the move; 0 where none is named
  /// @param words what follows it, to be said
  record Choice(int number, String words) {}

  /// Takes one more piece of the reply; empty until the first line is whole.
  Optional<Choice> add(String piece) {
    held.append(piece);
    return spoken()
        .filter(text -> text.indexOf('\n') >= 0 || text.length() > LONGEST_LINE)
        .map(Opening::choice);
  }

  /// What was said if nothing more comes.
  Choice end() {
    return choice(spoken().orElse("").strip());
  }

  /// What is held without thoughts; empty while it may be a thought that has not ended.
  private Optional<String> spoken() {
    String text = held.toString().stripLeading();
    if (!text.startsWith(THINK)) {
      return Optional.of(text);
    }
    int end = text.indexOf(THOUGHT);
    return end < 0
        ? Optional.empty()
        : Optional.of(text.substring(end + THOUGHT.length()).stripLeading());
  }

  private static Choice choice(String text) {
    int lineEnd = text.indexOf('\n');
    String line = lineEnd < 0 ? text : text.substring(0, lineEnd);
    String rest = lineEnd < 0 ? "" : text.substring(lineEnd + 1);
    Matcher move = MOVE.matcher(line);
    if (!move.matches()) {
      return new Choice(0, text);
    }
    String sameLine = move.group(2);
    String words = sameLine.isBlank() ? rest : sameLine + (lineEnd < 0 ? "" : "\n" + rest);
    return new Choice(Integer.parseInt(move.group(1)), words.stripLeading());
  }
}
