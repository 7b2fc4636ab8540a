package dev.mockingbird.corpus;

import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds questions, probes and hints that say what the candidate is to say. Compares words only, so
/// it needs no model; a text that gives a claim away in other words passes.
public final class Giveaways {
  /// The share of a claim's telling words, those that the question has not used, at which a
  /// variant, probe or hint gives the claim away. The first 22 questions of the bank reach 0.42 at
  /// most, a claim with "Is it true that" before it has 1.
  static final double LIMIT = 0.5;

  /// The same for the question itself, whose own subject stands in many a claim: they reach 0.6.
  static final double LIMIT_OF_QUESTION = 0.75;

  /// A single word gives nothing away.
  private static final int LEAST_WORDS = 2;

  private final Stems stems;

  public Giveaways(Stems stems) {
    this.stems = stems;
  }

  /// Notes what of a question gives the claim of one of its points away.
  void checkQuestion(Fields question, Question.Wording wording, KeyPoint point) {
    String about = "gives the claim of point " + point.id() + " away: ";
    Set<String> claim = stems(point.claim().text());
    String said = given(claim, wording.text(), LIMIT_OF_QUESTION);
    if (!said.isEmpty()) {
      question.wrong("question", about + said);
    }
    claim.removeAll(stems(wording.text()));
    for (int i = 0; i < wording.variants().size(); i++) {
      String given = given(claim, wording.variants().get(i), LIMIT);
      if (!given.isEmpty()) {
        question.wrong("variants", i, about + given);
      }
    }
  }

  /// Notes what of a point's probe and hints gives its claim away.
  void checkFollowUp(Fields point, Question.Wording wording, KeyPoint keyPoint) {
    Set<String> claim = stems(keyPoint.claim().text());
    claim.removeAll(stems(wording.text()));
    String said = given(claim, keyPoint.followUp().probe(), LIMIT);
    if (!said.isEmpty()) {
      point.wrong("probe", "gives the claim away: " + said);
    }
    for (int i = 0; i < keyPoint.rungs(); i++) {
      String given = given(claim, keyPoint.followUp().hints().get(i), LIMIT);
      if (!given.isEmpty()) {
        point.wrong("hints", i, "gives the claim away: " + given);
      }
    }
  }

  /// True if a question, or its subject, states a claim.
  public boolean isInQuestion(String claim, String question) {
    return !given(stems(claim), question, LIMIT_OF_QUESTION).isEmpty();
  }

  /// True if a probe or hint states a claim in words that the question has not used.
  public boolean isIn(String text, String claim, String question) {
    Set<String> own = stems(claim);
    own.removeAll(stems(question));
    return !given(own, text, LIMIT).isEmpty();
  }

  /// The words of a text that stand in the claim, if they are too many; else nothing.
  private String given(Set<String> claim, String text, double limit) {
    Set<String> said = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (Stems.Stem stem : stems.of(text)) {
      if (claim.contains(stem.text()) && said.add(stem.text())) {
        words.add(text.substring(stem.start(), stem.end()));
      }
    }
    boolean tooMany = said.size() >= LEAST_WORDS && said.size() >= limit * claim.size();
    return tooMany ? String.join(", ", words) : "";
  }

  private Set<String> stems(String text) {
    return stems.of(text).stream()
        .map(Stems.Stem::text)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
