package dev.mockingbird;

import dev.mockingbird.corpus.Giveaways;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Drafts;
import dev.mockingbird.domain.Question;
import dev.mockingbird.llm.Drafter;
import dev.mockingbird.llm.Models;
import dev.mockingbird.material.Importer;
import dev.mockingbird.search.EnglishStems;
import dev.mockingbird.web.Intake;
import java.time.Instant;
import java.util.List;

/// Puts the parts together that make a person's own material into questions, for the page and the
/// command line alike.
final class Importing {
  private final Settings settings;
  private final List<Drafter> drafters;
  private final Importer byRule;

  Importing(Settings settings, EnglishStems stems, Models models) {
    this.settings = settings;
    this.drafters = models.drafters();
    this.byRule =
        new Importer(
            stems, new Giveaways(stems), new QuestionFiles(stems), settings.imports().limits());
  }

  /// With a model's drafts if there is a model.
  Importer importer() {
    return drafters.stream()
        .findFirst()
        .map(drafter -> byRule.drafting(drafter::draft))
        .orElse(byRule);
  }

  /// What the page imports with; none if it may not.
  List<Intake> intakes() {
    return settings.imports().page()
        ? List.of(
            new OwnQuestions(
                this::hastyImporter,
                settings.imports().limits(),
                settings.folders().ownQuestions()))
        : List.of();
  }

  /// As [#importer], but its model has to be done in the time for the import, since somebody waits
  /// at the page; questions it does not get to are cut by rule.
  private Importer hastyImporter() {
    Instant end = Instant.now().plus(settings.imports().limits().time());
    return drafters.stream()
        .findFirst()
        .map(drafter -> byRule.drafting(question -> draft(drafter, question, end)))
        .orElse(byRule);
  }

  private static Drafts draft(Drafter drafter, Question question, Instant end) {
    return Instant.now().isAfter(end)
        ? new Drafts.Unavailable("the time for the import was over (imports.limits.time)")
        : drafter.draft(question);
  }
}
