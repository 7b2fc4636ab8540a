package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A question that somebody imports, whose claims no network of ours has learnt, judged as the
/// product judges it.
class ImportedQuestionTest {
  private static final Question QUESTION =
      Imported.question(
          "How does virtual memory let a process use more memory than the machine has?",
          "Each process sees an address space of its own, which the hardware maps to physical"
              + " frames page by page. Pages that are not in use can be kept on disk. When a"
              + " process touches such a page, a page fault makes the operating system load it"
              + " into a free frame.");

  private static final String OWN_WORDS =
      "Every program thinks it has the whole memory for itself; the MMU translates its addresses"
          + " into real frames in units of pages. Stuff nobody needs right now is parked on the"
          + " hard drive. If the program then accesses one of those, there's an interrupt and the"
          + " OS fetches it back into RAM.";

  @Test
  void whoSaysItInWordsOfHisOwnEarnsMostOfIt() {
    assertThat(grade(OWN_WORDS).score(QUESTION)).isGreaterThan(0.6);
  }

  /// Hardly a word of which stands in the reference.
  @Test
  void whatIsShownForAPointIsTheSentenceThatSaysIt() {
    List<String> shown =
        grade(OWN_WORDS).findings().stream()
            .flatMap(finding -> finding.proof().stream())
            .map(Quote::words)
            .toList();

    assertThat(shown).hasSize(3);
    assertThat(shown.get(0)).contains("the MMU translates");
    assertThat(shown.get(1)).contains("parked on the hard drive");
    assertThat(shown.get(2)).contains("fetches it back into RAM");
  }

  /// Which the network takes for the claim.
  @ParameterizedTest
  @ValueSource(strings = {"never returns", "does not return"})
  void whoDeniesAClaimInItsOwnWordsEarnsNothing(String denying) {
    Question question = Imported.question("What is a stack?", "A stack returns what came last.");

    assertThat(Imported.assess(question, "A stack " + denying + " what came last.").score(question))
        .isZero();
  }

  /// Nor is what denies it shown for it, where something else states it.
  @Test
  void whatDeniesAClaimProvesNothing() {
    Question question = Imported.question("What is a stack?", "A stack returns what came last.");
    String answer = "A stack never returns what came last to a thief. It gives the newest first.";

    assertThat(Imported.assess(question, answer).findings())
        .filteredOn(finding -> finding.credit() > 0)
        .flatExtracting(finding -> finding.proof().stream().map(Quote::words).toList())
        .noneMatch(words -> words.toString().contains("never"));
  }

  @Test
  void whatWasReadIsNamedBesideTheGrade() {
    assertThat(grade(OWN_WORDS).grounds().parameters()).matches("network [0-9a-f]{12}");
    assertThat(grade("").findings()).allMatch(Finding.Missed.class::isInstance);
  }

  private static Assessment grade(String answer) {
    return Imported.assess(QUESTION, answer);
  }
}
