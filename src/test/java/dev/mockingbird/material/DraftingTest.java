package dev.mockingbird.material;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Drafts;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Origin;
import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A draft counts as far as code can check it.
class DraftingTest {
  private static final String ARTICLE =
      """
      1. What is a mutex?
      A lock that one thread owns at a time. Only its owner may release it.
      """;
  private static final Drafts.Point GOOD =
      point(
          "Only the owning thread may release a mutex.",
          "Only its owner may release it",
          "Who may let go?");

  @TempDir private Path folder;

  private Harvest harvest(Drafts drafts) {
    return new Importing(folder).drafting(_ -> drafts).of("a.txt", ARTICLE);
  }

  private static Drafts.Point point(String claim, String quote, String probe) {
    return new Drafts.Point(
        new Drafts.Backed(claim, quote),
        List.of("only the owner unlocks it"),
        "Any thread may release it.",
        "Only the owner may.",
        new Drafts.FollowUp(
            probe, List.of("Think of both ends.", "Who holds it?", "Who lets go?")));
  }

  private static Question only(Harvest harvest) {
    return harvest.taken().getFirst().question();
  }

  @Test
  void aGoodDraftTakesThePlaceOfTheRule() {
    Harvest harvest = harvest(new Drafts.Proposed(List.of(GOOD)));

    KeyPoint point = only(harvest).points().getFirst();
    assertThat(only(harvest).points()).hasSize(1);
    assertThat(point.claim().origin()).isEqualTo(Origin.DRAFT);
    assertThat(point.claim().wordings()).containsExactly("only the owner unlocks it");
    assertThat(point.misconceptions()).hasSize(1);
    assertThat(point.followUp().probe()).isEqualTo("Who may let go?");
    assertThat(harvest.remarks()).isEmpty();
    new Importing(folder).importer().write(harvest, folder.resolve("own"));
    assertThat(new QuestionFiles(new EnglishStems()).read(folder.resolve("own")))
        .containsExactly(only(harvest));
  }

  @Test
  void aClaimThatTheAnswerDoesNotMakeIsLeftOutAndSaid() {
    Drafts.Point invented = point("A mutex is fair.", "threads queue up in order", "And order?");

    Harvest harvest = harvest(new Drafts.Proposed(List.of(invented, GOOD)));

    assertThat(only(harvest).points()).hasSize(1);
    assertThat(harvest.remarks())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.text())
                    .isEqualTo(
                        "draft: left out 1 of its claims, not backed by the answer or too many"));
  }

  @Test
  void aProbeThatTellsTheClaimIsReplaced() {
    Drafts.Point telling =
        point(GOOD.claim().claim(), GOOD.claim().quote(), "May only the owning thread release it?");

    Harvest harvest = harvest(new Drafts.Proposed(List.of(telling)));

    assertThat(only(harvest).points().getFirst().followUp().probe()).contains("“Mutex”");
    assertThat(harvest.remarks().getFirst().text())
        .isEqualTo("draft: kept general probes for 1 of its points, whose own tell the claim");
  }

  @Test
  void withoutADraftTheRuleStaysAndTheReasonIsSaid() {
    Harvest harvest = harvest(new Drafts.Unavailable("the model cannot be reached"));

    assertThat(only(harvest).points())
        .allMatch(point -> point.claim().origin() == Origin.AUTO)
        .hasSize(2);
    assertThat(harvest.remarks().getFirst().text())
        .isEqualTo("no draft: the model cannot be reached");
  }

  @Test
  void aDraftWithNothingBackedStaysADraftOfNothing() {
    Harvest harvest =
        harvest(new Drafts.Proposed(List.of(point("A mutex is fair.", "in order", "And?"))));

    assertThat(only(harvest).points()).allMatch(p -> p.claim().origin() == Origin.AUTO);
    assertThat(harvest.remarks().getFirst().text())
        .isEqualTo("no draft: its claims are not backed by the answer");
  }
}
