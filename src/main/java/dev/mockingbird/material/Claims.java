package dev.mockingbird.material;

import dev.mockingbird.domain.Stems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Cuts a reference answer into the claims it makes, sentences and list items, and picks those that
/// tell most. Knows no meaning: what it cuts is marked as such wherever it is used.
public final class Claims {
  /// The most claims that are picked from one answer; more than seven nobody says in two minutes.
  public static final int MOST = 7;

  /// A claim with fewer telling words, beside those of the question, says too little to be asked.
  private static final int FEWEST_STEMS = 3;

  /// Beyond this a longer claim tells no more.
  private static final int MANY_STEMS = 12;

  /// The share of a claim's stems at which an earlier one has said it.
  private static final double REPEAT = 0.7;

  private static final double FIRST = 3;
  private static final double WEAK = 4;
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?i)(?:for (?:example|instance)|e\\.g\\.|such as|as an example|imagine|consider|suppose"
              + "|say,|let'?s|let us|think of|picture|in this example|example:|note that|see "
              + "|here(?:'s| is| are)? |as (?:mentioned|shown|discussed|we)|in (?:this|the next)"
              + " (?:section|article|example)|recall that|the (?:following|above) "
              + "|in (?:summary|short|conclusion|other words)|overall|to summari[sz]e).*");
  private static final Pattern LEANING =
      Pattern.compile("(?i)(?:this|that|it|these|those|they|he|she|however|but|also|so|then) .*");

  private final Stems stems;

  public Claims(Stems stems) {
    this.stems = stems;
  }

  /// Everything that a reference claims, in its order.
  ///
  /// @param reference in Markdown
  public List<String> of(String reference) {
    return Sentences.of(reference);
  }

  /// The claims that tell most, in the order of the reference; one at least, unless the reference
  /// is blank.
  ///
  /// @param question what is asked; its words tell nothing
  public List<String> telling(String reference, String question) {
    Set<String> asked = stems(question);
    List<Weighed> all = weighed(of(reference), asked);
    List<Weighed> picked = new ArrayList<>();
    for (Weighed one :
        all.stream().sorted(Comparator.comparingDouble(Weighed::weight).reversed()).toList()) {
      boolean tells = one.stems().size() >= FEWEST_STEMS && one.weight() > 0;
      if (tells && picked.size() < MOST && picked.stream().noneMatch(one::repeats)) {
        picked.add(one);
      }
    }
    if (picked.isEmpty() && !all.isEmpty()) {
      picked.add(
          all.stream().max(Comparator.comparingInt(one -> one.stems().size())).orElseThrow());
    }
    return picked.stream()
        .sorted(Comparator.comparingInt(Weighed::place))
        .map(Weighed::text)
        .toList();
  }

  /// A claim and how much it tells.
  private record Weighed(String text, int place, Set<String> stems, double weight) {
    boolean repeats(Weighed other) {
      long shared = stems.stream().filter(other.stems()::contains).count();
      return shared >= REPEAT * Math.min(stems.size(), other.stems().size());
    }
  }

  private List<Weighed> weighed(List<String> claims, Set<String> asked) {
    return IntStream.range(0, claims.size())
        .mapToObj(place -> weighed(claims.get(place), place, asked))
        .toList();
  }

  private Weighed weighed(String claim, int place, Set<String> asked) {
    Set<String> own = stems(claim);
    own.removeAll(asked);
    double weight = Math.min(own.size(), MANY_STEMS) + (place == 0 ? FIRST : 0);
    weight -= EXAMPLE.matcher(claim).matches() || claim.endsWith("?") ? WEAK * 2 : 0;
    weight -= LEANING.matcher(claim).matches() ? 1 : 0;
    return new Weighed(claim, place, own, weight);
  }

  private Set<String> stems(String text) {
    return stems.of(text).stream()
        .map(Stems.Stem::text)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
