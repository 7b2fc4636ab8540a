package dev.mockingbird.search;

import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How much questions have to do with what a job description asks for: by the meaning of a phrase
/// and by the words the two share, of which rare ones count more. Of a question only its title and
/// its text in all wordings count, which a candidate may read anyway: a reason that rested on a
/// claim would tell what to answer. Used by one thread.
final class Relevance {
  /// From this score on a phrase asks for what a question is about. Measured on the bank's 42
  /// questions: of phrases that every advertisement has ("competitive salary", "strong
  /// communication skills", "five years of experience with Python") none reaches it.
  static final double NEAR = 0.5;

  /// From this rarity on a shared word is worth telling; "use" and "data" are not.
  private static final double RARE = 0.5;

  /// What sharing all of a rare title weighs against the cosine.
  private static final double WORDS = 0.3;

  private final Wishes wishes;
  private final Map<String, Double> rarity;
  private final Stems stems;
  private final Map<Question, Optional<Fit>> found = new HashMap<>();

  private Relevance(Wishes wishes, Map<String, Double> rarity, Stems stems) {
    this.wishes = wishes;
    this.rarity = rarity;
    this.stems = stems;
  }

  /// @param all the questions among which a word is rare or not
  static Relevance of(Wishes wishes, List<Entry> all, Stems stems) {
    Map<String, Long> counts =
        all.stream()
            .flatMap(entry -> stems(entry.question(), stems).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    Map<String, Double> rarity = new HashMap<>();
    counts.forEach(
        (stem, count) -> rarity.put(stem, 1 - Math.log(count) / Math.log(all.size() + 1.0)));
    return new Relevance(wishes, rarity, stems);
  }

  /// The phrase a question fits best.
  ///
  /// @param score from [#NEAR] on
  /// @param words of the phrase that the question has too, and few others have
  record Fit(Question question, String phrase, double score, List<String> words) {
    Job.Match match() {
      return new Job.Match(question.id(), phrase, words);
    }
  }

  /// Empty if no phrase asks for it.
  Optional<Fit> of(Entry entry) {
    return found.computeIfAbsent(entry.question(), _ -> best(entry));
  }

  private Optional<Fit> best(Entry entry) {
    Set<String> own = stems(entry.question(), stems);
    return wishes.all().entrySet().stream()
        .map(wish -> fit(entry, own, wish.getKey(), wish.getValue()))
        .filter(fit -> fit.score() >= NEAR)
        .max(Comparator.comparingDouble(Fit::score));
  }

  private Fit fit(Entry entry, Set<String> own, String phrase, float[] vector) {
    List<Stems.Stem> shared =
        stems.of(phrase).stream().filter(stem -> own.contains(stem.text())).toList();
    double weight =
        shared.stream()
            .map(Stems.Stem::text)
            .distinct()
            .mapToDouble(stem -> rarity.getOrDefault(stem, 1.0))
            .sum();
    double cosine = Vectors.cosine(entry.passages().getFirst(), vector);
    return new Fit(
        entry.question(),
        phrase,
        cosine + WORDS * Math.min(1, weight / 2),
        shared.stream()
            .filter(stem -> rarity.getOrDefault(stem.text(), 1.0) >= RARE)
            .map(stem -> phrase.substring(stem.start(), stem.end()))
            .distinct()
            .toList());
  }

  private static Set<String> stems(Question question, Stems stems) {
    String text = question.title() + "\n" + question.text();
    return stems.of(text + "\n" + String.join("\n", question.wording().variants())).stream()
        .map(Stems.Stem::text)
        .collect(Collectors.toSet());
  }
}
