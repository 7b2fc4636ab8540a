package dev.mockingbird.interview;

import dev.mockingbird.domain.Difference;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.SecondAttempt;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Panel;

/// Second attempts at questions that are done, in practice mode: the judge in force grades the
/// answer, it is kept beside the interview, and the difference to the first attempt is shown. No
/// grade changes by it. May be called from many threads at once.
public final class SecondAttempts {
  private final Interviews interviews;
  private final InterviewStore store;
  private final QuestionBank bank;
  private final Panel panel;

  public SecondAttempts(
      Interviews interviews, InterviewStore store, QuestionBank bank, Panel panel) {
    this.interviews = interviews;
    this.store = store;
    this.bank = bank;
    this.panel = panel;
  }

  /// Whatever else is wrong with a request: of other people's interviews nothing is to be learnt.
  ///
  /// @throws Refusal if the owner has no such interview
  public void requireKnown(String id, String owner) {
    interviews.find(id, owner);
  }

  /// Grades and keeps a second answer to a question, once a question. The same text sent again gets
  /// what came of it the first time.
  ///
  /// @throws Refusal if there is no such interview or question, the mode is not practice, the
  ///     question is not done, the text is no answer, or another one was given before; nothing is
  ///     recorded then
  public Difference tryAgain(String id, String owner, String questionId, String text) {
    Seen seen = interviews.see(id, owner);
    Question question = done(seen, questionId);
    String answer = checked(text);
    if (seen.interview().secondAttempt(question).isEmpty()) {
      Exchange exchange = new Exchange(question.text(), answer, bank.references(question, answer));
      store.triedAgain(
          id, new SecondAttempt(questionId, answer, panel.again(exchange), Interviews.now()));
    }
    return same(answer, Difference.of(interviews.find(id, owner), question).orElseThrow());
  }

  private String checked(String text) {
    if (text.isBlank()) {
      throw new Refusal(
          Refusal.Code.INVALID, "The second attempt is empty. Write an answer and send it again.");
    }
    return interviews.checked(text);
  }

  private static Question done(Seen seen, String questionId) {
    Question question = seen.planned(questionId);
    if (seen.interview().setup().mode() != Mode.PRACTICE) {
      throw conflict(
          "A second attempt can be made in practice mode only."
              + " Begin an interview in practice mode to try this question again.");
    }
    if (!seen.isDone(question)) {
      throw conflict(
          "This question has no card yet: it was not answered, or the interviewer may still come"
              + " back to it. Try it again when its card names all its points.");
    }
    return question;
  }

  /// Of two attempts at once the store has kept one.
  private static Difference same(String answer, Difference kept) {
    if (!kept.attempt().answer().equals(answer)) {
      throw conflict(
          "This question has been tried again already, which can be done once."
              + " Its card shows what came of it.");
    }
    return kept;
  }

  private static Refusal conflict(String message) {
    return new Refusal(Refusal.Code.CONFLICT, message);
  }
}
