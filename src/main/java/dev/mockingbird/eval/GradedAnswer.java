package dev.mockingbird.eval;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One answer to one question with the grade that people gave it, as a test set has it.
///
/// @param id names it in all sets
/// @param answer may be blank: somebody handed in an empty sheet
/// @param grade 0 to 1
record GradedAnswer(String id, String dataset, Asked asked, String answer, double grade) {
  /// What was asked, and the answer that people graded by.
  ///
  /// @param questionId what is known of one question is alike, however its text was typed
  record Asked(String questionId, String question, String reference) {}

  /// What kind of made-up answer this is, which its id says: `adv-KIND-QUESTION...`; empty for what
  /// a person wrote.
  Optional<String> attack() {
    String question = Pattern.quote(asked.questionId());
    Matcher made = Pattern.compile("adv-(.+?)-" + question + "(?:-.*)?").matcher(id);
    return made.matches() ? Optional.of(made.group(1)) : Optional.empty();
  }
}
