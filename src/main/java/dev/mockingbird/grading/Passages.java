package dev.mockingbird.grading;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.Clauses.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the passage of a text that comes nearest to a claim, to show it to a person. Nothing is
/// graded by it. May be used from many threads at once.
public final class Passages {
  /// What is less like the claim than that has to do with it by chance only.
  private static final double LEAST = 0.4;

  /// What the share of the claim's words counts beside the nearness.
  private static final double WORDS = 0.6;

  private final Content content;
  private final Vectors vectors;

  public Passages(Stems stems, Vectors vectors) {
    this.content = new Content(stems);
    this.vectors = vectors;
  }

  /// The sentence that comes nearest; empty if none comes near.
  public Optional<Quote> nearest(String text, Claim claim) {
    List<Clause> pieces = sentences(text);
    Phrase wanted = Phrase.of(List.of(claim.text()), vectors, content).getFirst();
    List<Phrase> phrases = Phrase.of(pieces.stream().map(Clause::text).toList(), vectors, content);
    return IntStream.range(0, pieces.size())
        .boxed()
        .filter(i -> likeness(phrases.get(i), wanted) >= LEAST)
        .max(Comparator.comparingDouble(i -> likeness(phrases.get(i), wanted)))
        .map(pieces::get)
        .flatMap(piece -> Quote.at(text, piece.start(), piece.end()));
  }

  /// The words of a claim that say something and that a text has in no form, as the claim has them.
  public List<String> absent(Claim claim, String text) {
    Set<String> there = content.of(text).stream().map(Stems.Stem::text).collect(Collectors.toSet());
    return content.of(claim.text()).stream()
        .filter(stem -> !there.contains(stem.text()))
        .map(stem -> claim.text().substring(stem.start(), stem.end()))
        .distinct()
        .toList();
  }

  private static double likeness(Phrase words, Phrase wanted) {
    long common = wanted.stems().stream().filter(words.stems()::contains).count();
    double share = wanted.stems().isEmpty() ? 0 : (double) common / wanted.stems().size();
    return words.nearness(wanted) + WORDS * share;
  }

  private static List<Clause> sentences(String text) {
    List<Clause> sentences = new ArrayList<>();
    for (Clause clause : Clauses.of(text)) {
      if (!sentences.isEmpty() && sentences.getLast().sentence() == clause.sentence()) {
        int start = sentences.removeLast().start();
        sentences.add(new Clause(text.substring(start, clause.end()), start, clause.sentence()));
      } else {
        sentences.add(clause);
      }
    }
    return sentences;
  }
}
