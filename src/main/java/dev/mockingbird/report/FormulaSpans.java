package dev.mockingbird.report;

import java.util.Optional;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/// Finds the formulae within a paragraph before Markdown can take their underscores, asterisks and
/// backslashes for its own.
final class FormulaSpans implements InlineContentParserFactory, InlineContentParser {
  // Bounds the search for an end, so that a text full of beginnings takes no time
  private static final int LONGEST = 2_000;

  /// How formulae begin and end; the longer sign first.
  private enum Signs {
    DOLLARS("$$", "$$", true),
    DOLLAR("$", "$", false),
    BRACKETS("\\[", "\\]", true),
    PARENTHESES("\\(", "\\)", false);

    private final String open;
    private final String close;
    private final boolean display;

    Signs(String open, String close, boolean display) {
      this.open = open;
      this.close = close;
      this.display = display;
    }
  }

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('$', '\\');
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    if (scanner.peekPreviousCodePoint() == '$') {
      return ParsedInline.none();
    }
    for (Signs signs : Signs.values()) {
      scanner.setPosition(start);
      Optional<String> source = scanner.next(signs.open) ? read(scanner, signs) : Optional.empty();
      if (source.isPresent()) {
        return ParsedInline.of(new Formula(source.get(), signs.display), scanner.position());
      }
    }
    return ParsedInline.none();
  }

  /// Everything up to the closing sign; leaves the scanner behind it.
  private static Optional<String> read(Scanner scanner, Signs signs) {
    StringBuilder source = new StringBuilder();
    while (scanner.hasNext() && source.length() < LONGEST) {
      if (scanner.next(signs.close)) {
        return Optional.of(source.toString()).filter(text -> isFormula(text, scanner, signs));
      }
      char next = scanner.peek();
      if (next == '`' || scanner.next(signs.open)) {
        return Optional.empty();
      }
      take(scanner, source);
      if (next == '\\' && scanner.hasNext()) {
        take(scanner, source);
      }
    }
    return Optional.empty();
  }

  private static void take(Scanner scanner, StringBuilder source) {
    source.append(scanner.peek());
    scanner.next();
  }

  private static boolean isFormula(String text, Scanner behind, Signs signs) {
    return switch (signs) {
      case DOLLARS, BRACKETS, PARENTHESES -> !text.isBlank();
      case DOLLAR ->
          !text.isEmpty()
              && !Character.isWhitespace(text.charAt(0))
              && !Character.isWhitespace(text.charAt(text.length() - 1))
              && !Character.isDigit(behind.peek());
    };
  }
}
