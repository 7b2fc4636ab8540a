package dev.mockingbird.llm;

import dev.mockingbird.domain.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A prompt as a file that users may edit: what the model is told once, a line `---`, and what it
/// is told at each call, with placeholders such as `{question}`. Its version is the beginning of
/// the file's SHA-256, so that a grade can name the very words it was made with.
record PromptFile(String system, String user, String version) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z-]*)}");
  private static final Pattern DIVIDER = Pattern.compile("(?m)^---\\s*$");
  private static final int VERSION_DIGITS = 12;

  /// @param placeholders what the file must use, all of it and nothing else
  /// @throws Refusal if the file is missing or uses other placeholders
  static PromptFile load(Path file, Set<String> placeholders) {
    String text = read(file);
    String[] parts = DIVIDER.split(text, 2);
    if (parts.length < 2) {
      throw refusal(file + " must have a line --- between the rules and what changes each time");
    }
    Set<String> used =
        PLACEHOLDER.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
    if (!used.equals(placeholders)) {
      throw refusal(file + " uses " + braced(used) + ", must use exactly " + braced(placeholders));
    }
    return new PromptFile(parts[0].strip(), parts[1].strip(), hash(text));
  }

  /// Fills the placeholders of a text in one pass, so that nothing in a value is taken for one.
  static String fill(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
  }

  private static String value(MatchResult found, Map<String, String> values) {
    return values.getOrDefault(found.group(1), found.group());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw refusal("the prompt " + file + " cannot be read; restore it from the release");
    }
  }

  private static String braced(Set<String> names) {
    return new TreeSet<>(names)
        .stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Refusal refusal(String message) {
    return new Refusal(Refusal.Code.INVALID, message);
  }
}
