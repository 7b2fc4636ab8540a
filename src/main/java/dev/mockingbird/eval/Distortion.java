package dev.mockingbird.eval;

import dev.mockingbird.domain.Stems;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What becomes of a true text when its meaning is destroyed and its words are kept, or the other
/// way round. The same text gives the same every time.
final class Distortion {
  /// Where a block ends: at a blank line, and before an item of a list.
  private static final Pattern BLOCKS =
      Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:[-*]|\\d+[.)])\\s)");

  private static final long SEED = 20_262;

  /// One word of so many is misspelt.
  private static final int MISSPELT = 4;

  /// Shorter words are left alone: a slip may make another word of them.
  private static final int SHORTEST = 4;

  private static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "can", "could", "do", "does", "did", "must", "will", "would",
          "may", "might", "should");

  private Distortion() {}

  /// The telling words of a text in any order.
  static String keyWords(String text, Stems stems, String between) {
    List<String> words =
        stems.of(text).stream()
            .map(stem -> text.substring(stem.start(), stem.end()))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(words, new Random(SEED));
    return String.join(between, words);
  }

  /// All words of a text in any order.
  static String shuffled(String text) {
    List<String> words = new ArrayList<>(words(text));
    Collections.shuffle(words, new Random(SEED));
    return String.join(" ", words);
  }

  /// Each sentence with a "not" after its first auxiliary, or denied as a whole where it has none;
  /// a "not" that stood there goes.
  static String negated(String text) {
    return sentences(text).stream().map(Distortion::opposite).collect(Collectors.joining(" "));
  }

  /// Each sentence denied as a whole.
  static String denied(String text) {
    return sentences(text).stream().map(Distortion::denial).collect(Collectors.joining(" "));
  }

  private static String opposite(String sentence) {
    List<String> words = new ArrayList<>(words(sentence));
    for (int i = 0; i < words.size(); i++) {
      if (AUXILIARIES.contains(words.get(i).toLowerCase(Locale.ROOT))) {
        if (i + 1 < words.size() && words.get(i + 1).equals("not")) {
          words.remove(i + 1);
        } else {
          words.add(i + 1, "not");
        }
        return String.join(" ", words);
      }
    }
    return denial(sentence);
  }

  private static String denial(String sentence) {
    return "It is not true that "
        + sentence.substring(0, 1).toLowerCase(Locale.ROOT)
        + sentence.substring(1);
  }

  /// With a letter wrong, missing or swapped in a quarter of its words.
  static String misspelt(String text) {
    Random random = new Random(SEED);
    List<String> words = new ArrayList<>(Arrays.asList(text.split("(?<=\\s)|(?=\\s)")));
    List<Integer> places =
        IntStream.range(0, words.size())
            .filter(i -> words.get(i).chars().allMatch(Character::isLetter))
            .filter(i -> words.get(i).length() >= SHORTEST)
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(places, random);
    places.stream()
        .limit(Math.round(words(text).size() / (double) MISSPELT))
        .forEach(place -> words.set(place, slip(words.get(place), random)));
    return String.join("", words);
  }

  private static String slip(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    return switch (random.nextInt(3)) {
      case 0 -> before + word.substring(at + 1);
      case 1 -> before + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
      default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  /// Those with words in them. A blank line ends one, as does an item of a list.
  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (String block : BLOCKS.split(text, -1)) {
      String line = block.replaceAll("\\s+", " ").replaceFirst("^ ?(?:[-*]|\\d+[.)]) ", "").strip();
      BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
      breaks.setText(line);
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        sentences.add(line.substring(start, end).strip());
        start = end;
      }
    }
    return sentences.stream()
        .filter(sentence -> sentence.chars().anyMatch(Character::isLetter))
        .toList();
  }
}
