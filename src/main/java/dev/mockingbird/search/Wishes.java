package dev.mockingbird.search;

import dev.mockingbird.domain.Vectors;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a job description asks for, phrase by phrase: a whole description is about a company, its
/// offices and its fruit baskets as well, and has no one meaning to search by.
///
/// @param all the phrases with their vectors
record Wishes(Map<String, float[]> all) {
  /// How many phrases count; a vector for each takes some milliseconds.
  private static final int MOST = 80;

  /// The longest phrase that is shown and searched by, in characters.
  private static final int LONGEST = 160;

  /// Lines, sentences, items of a list, what stands in parentheses.
  private static final Pattern BETWEEN = Pattern.compile("[\\r\\n,;()•·|]+|[.:!?](?=\\s|$)");

  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}+#]+$"); // C++ and C# keep theirs

  Wishes {
    all = Collections.unmodifiableMap(new LinkedHashMap<>(all)); // in the order of the description
  }

  /// None if there is no description.
  static Wishes of(String description, Vectors vectors) {
    List<String> phrases =
        Stream.of(BETWEEN.split(description))
            .map(part -> EDGES.matcher(part).replaceAll(""))
            .filter(phrase -> phrase.chars().anyMatch(Character::isLetter))
            .map(phrase -> phrase.substring(0, Math.min(phrase.length(), LONGEST)))
            .distinct()
            .limit(MOST)
            .toList();
    List<float[]> meanings = vectors.of(phrases);
    Map<String, float[]> all = new LinkedHashMap<>();
    for (int i = 0; i < phrases.size(); i++) {
      all.put(phrases.get(i), meanings.get(i));
    }
    return new Wishes(all);
  }
}
