package dev.mockingbird.eval;

import dev.mockingbird.corpus.Giveaways;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.llm.SharedVectors;
import dev.mockingbird.material.Importer;
import dev.mockingbird.material.Limits;
import dev.mockingbird.search.EnglishStems;
import java.util.List;

/// Questions as somebody imports them, without wordings and examples, judged as the product does.
final class Imported {
  static final EnglishStems STEMS = new EnglishStems();
  private static final BuiltInJudge JUDGE =
      new BuiltInJudge(STEMS, SharedVectors.SUBJECTS, SharedVectors.ORDER)
          .readingClaimsWith(SharedVectors.CLAIMS);
  private static final Grader GRADER = new Grader(STEMS, SharedVectors.SUBJECTS);
  private static final Importer IMPORTER =
      new Importer(STEMS, new Giveaways(STEMS), new QuestionFiles(STEMS), Limits.defaults());

  private Imported() {}

  static Question question(String text, String reference) {
    return IMPORTER.byRule().apply(text, reference);
  }

  static Assessment assess(Question question, String answer) {
    Exchange exchange = new Exchange(question.text(), answer, new References(question, List.of()));
    return GRADER.verify(exchange, JUDGE.judge(exchange));
  }
}
