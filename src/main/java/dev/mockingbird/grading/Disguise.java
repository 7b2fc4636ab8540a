package dev.mockingbird.grading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Undoes what hides words from code but not from a language model: look-alike letters, digits for
/// letters, letters set apart, texts turned round or encoded.
final class Disguise {
  private static final String LOOK_ALIKE = "аеорсхуіѕјктмвнοαειρυντκ";
  private static final String LATIN = "aeopcxyisjktmbhoaeipuvtk";
  private static final String DIGITS = "0134578@$!";
  private static final String LETTERS = "oieastbasi";

  private static final Pattern SUSPECT =
      Pattern.compile("[\\d@$!]\\p{L}|\\p{L}[\\d@$!]|[^\\x00-\\x7F]");
  private static final Pattern MIXED = Pattern.compile("[\\p{Ll}\\d@$!]*\\p{Ll}[\\p{Ll}\\d@$!]*");
  private static final Pattern SPACED =
      Pattern.compile("(?<![\\p{L}\\d])(?:\\p{L}[ .\\-_*]{1,3}){4,200}\\p{L}(?![\\p{L}\\d])");
  private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/]{16,}={0,2}");
  private static final Pattern HEXADECIMAL = Pattern.compile("(?:[0-9a-fA-F]{2}[ :]?){12,500}");
  private static final int ALPHABET = 26;

  private Disguise() {}

  /// What a text may be meant to be read as, other than itself.
  static List<String> readings(String text) {
    List<String> readings = new ArrayList<>();
    String plain = Words.fold(text);
    if (SUSPECT.matcher(text).find()) {
      plain = plain(text);
      readings.add(plain);
    }
    readings.add(mapped(plain, c -> rotated(c, ALPHABET / 2)));
    readings.add(new StringBuilder(plain).reverse().toString());
    found(BASE_64, text).map(Disguise::decoded).forEach(readings::add);
    found(HEXADECIMAL, text).map(Disguise::hexadecimal).forEach(readings::add);
    return readings;
  }

  /// The letters of a text with nothing between them, where it sets them apart; empty where not.
  static String closedUp(String text) {
    return found(SPACED, Words.fold(text))
        .map(run -> run.replaceAll("\\P{L}", ""))
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group);
  }

  private static String plain(String text) {
    String latin = mapped(Words.fold(text), c -> replaced(c, LOOK_ALIKE, LATIN));
    return MIXED
        .matcher(latin)
        .replaceAll(word -> mapped(word.group(), c -> replaced(c, DIGITS, LETTERS)));
  }

  private static String mapped(String text, IntUnaryOperator letter) {
    return text.chars()
        .map(letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int replaced(int letter, String from, String to) {
    int at = from.indexOf(letter);
    return at < 0 ? letter : to.charAt(at);
  }

  private static int rotated(int letter, int by) {
    return letter < 'a' || letter > 'z' ? letter : 'a' + (letter - 'a' + by) % ALPHABET;
  }

  private static String decoded(String run) {
    try {
      int whole = run.replace("=", "").length() / 4 * 4;
      return new String(
          Base64.getDecoder().decode(run.substring(0, whole)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String hexadecimal(String run) {
    String digits = run.replaceAll("[ :]", "");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i + 1 < digits.length(); i += 2) {
      text.append((char) Integer.parseInt(digits.substring(i, i + 2), 16));
    }
    return text.toString();
  }
}
