package dev.mockingbird.web;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.interview.QuestionBank;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions that somebody has picked for an interview by hand.
record Selection(QuestionBank bank) {
  /// The questions with these ids, in their order.
  ///
  /// @throws Refusal if there are none or too many, or one is unknown or picked twice
  List<Question> plan(List<@Nullable String> ids) {
    if (ids.isEmpty() || ids.size() > Setup.MAX_QUESTIONS) {
      throw invalid(
          "questionIds names "
              + ids.size()
              + " questions, must name 1 to "
              + Setup.MAX_QUESTIONS
              + ".");
    }
    List<Question> plan = new ArrayList<>();
    for (String id : ids) {
      Question question = question(id == null ? "null" : id);
      if (plan.contains(question)) {
        throw invalid("questionIds names " + id + " twice, must name each question once.");
      }
      plan.add(question);
    }
    return plan;
  }

  private Question question(String id) {
    return bank.question(id)
        .orElseThrow(
            () ->
                invalid(
                    "questionIds names "
                        + id
                        + ", which the bank does not have. GET /api/questions names those there"
                        + " are."));
  }

  private static Refusal invalid(String message) {
    return new Refusal(Refusal.Code.INVALID, message);
  }
}
