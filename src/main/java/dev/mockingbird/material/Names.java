package dev.mockingbird.material;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes names from texts: ids of lower-case words joined by `-`, and titles. Remembers the ids it
/// gave, so that none is given twice.
final class Names {
  private static final int WORDS_OF_ID = 8;
  private static final int WORDS_OF_TITLE = 6;
  private static final int LONGEST_ID = 60;
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)(?:(?:what|who)(?:'s| is| are| do you (?:mean|understand) by| does)"
              + "|(?:can|could) you (?:please )?(?:briefly )?(?:explain|describe|tell me about)"
              + "|(?:please )?(?:briefly )?(?:explain|describe|define|discuss|compare)"
              + "(?: (?:the concept of|what is|what are|how|why))?"
              + "|how (?:do|does|is|are|would|can)(?: you| we)?|why (?:do|does|is|are|would)"
              + "(?: you| we)?)\\s+(?:(?:the|an?|some)\\s+)?(?=\\S+)");

  private static final Set<String> EMPTY =
      Set.of(
          "a", "an", "the", "of", "and", "or", "in", "is", "are", "to", "do", "does", "you", "by",
          "for", "it", "its", "that", "this", "with", "on", "be", "as", "at", "can", "between");

  private final Set<String> given = new HashSet<>();

  /// A name that was not given before.
  String id(String text) {
    String slug = slug(bare(text), WORDS_OF_ID);
    String stem = slug.isEmpty() ? "question" : slug;
    String id = stem;
    for (int i = 2; !given.add(id); i++) {
      id = stem + "-" + i;
    }
    return id;
  }

  /// The first words of a text as a name; empty if it has no letters of the Latin alphabet.
  static String slug(String text, int words) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("c++", "cpp")
            .replaceAll("['’`]", "")
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    List<String> all = Stream.of(plain.split(" ")).filter(word -> !word.isEmpty()).toList();
    List<String> telling = all.stream().filter(word -> !EMPTY.contains(word)).toList();
    String slug =
        (telling.isEmpty() ? all : telling).stream().limit(words).collect(Collectors.joining("-"));
    return slug.substring(0, Math.min(slug.length(), LONGEST_ID)).replaceFirst("-$", "");
  }

  /// What a question is about, in at most six words of its own.
  static String title(String question) {
    String first = bare(question).replaceFirst("(?<=\\S{2})[?.!:](?:\\s.*)?$", "");
    List<String> words =
        List.of(first.replaceFirst("\\s(?:do|work|mean)$", "").strip().split("\\s+"));
    String title = String.join(" ", words.subList(0, Math.min(words.size(), WORDS_OF_TITLE)));
    String trimmed =
        title.replaceFirst("(?i)(?:\\s+(?:a|an|the|of|and|or|in|is|are|to|for|with))+$", "");
    String whole = trimmed.replaceAll("[,;:.?!]+$", "");
    return whole.isBlank() ? "Question" : capital(whole);
  }

  /// Without the words that only ask.
  private static String bare(String question) {
    String rest = LEAD.matcher(question).lookingAt() ? LEAD.matcher(question).replaceFirst("") : "";
    return rest.isBlank() ? question : rest;
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
