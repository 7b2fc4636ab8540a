package dev.mockingbird.interview;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Turn;

/// An interview at a moment, and whether somebody had the floor then. While a model still decides,
/// the pending move is only the default, and must not be taken for what comes.
///
/// @param isBusy true while an answer is being taken in or the interviewer speaks
public record Seen(Interview interview, boolean isBusy) {
  /// True until the interviewer's words are there: a model may follow up instead.
  public boolean isDeciding() {
    return isBusy && interview.pending().words().isEmpty();
  }

  public boolean isOver() {
    return interview.isOver() && !isDeciding();
  }

  /// True if built-in words stand for those that a server began to say when it ended.
  public boolean isLost() {
    return Voice.isLost(interview.pending());
  }

  /// True if grades may be shown: always in practice mode, in interview mode after the end.
  public boolean isRevealed() {
    return interview.setup().mode() == Mode.PRACTICE || isOver();
  }

  /// A question of the interview.
  ///
  /// @throws Refusal if it has none of this id
  Question planned(String questionId) {
    return interview.plan().stream()
        .filter(one -> one.id().equals(questionId))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Code.NOT_FOUND,
                    "There is no question " + questionId + " in this interview."));
  }

  /// A question of the interview, by one of its key points.
  ///
  /// @throws Refusal if it has none of this id, or the question has no such point
  Question planned(String questionId, String pointId) {
    Question question = planned(questionId);
    if (question.points().stream().noneMatch(point -> point.id().equals(pointId))) {
      throw new Refusal(
          Refusal.Code.NOT_FOUND, "There is no key point " + pointId + " in this interview.");
    }
    return question;
  }

  /// True if the question was answered and the interviewer has gone on from it for good.
  public boolean isDone(Question question) {
    boolean isAnswered =
        interview.turns().stream()
            .anyMatch(turn -> turn instanceof Turn.Answered && Interview.isAbout(turn, question));
    return isAnswered
        && !isAbout(interview.pending().move(), question.id())
        && !(isDeciding() && Interview.isAbout(interview.turns().getLast(), question));
  }

  /// True if the candidate would spoil the grade by reading the reference answer to a question now:
  /// in interview mode before the end, in practice mode before the question has been put.
  public boolean isSpoiltBy(String questionId) {
    boolean isPlanned = interview.plan().stream().anyMatch(one -> one.id().equals(questionId));
    return isPlanned && !isOver() && (!isRevealed() || !wasPut(questionId));
  }

  private boolean wasPut(String questionId) {
    boolean isPending = !isDeciding() && isAbout(interview.pending().move(), questionId);
    return isPending
        || interview.turns().stream().anyMatch(turn -> isAbout(turn.asked().move(), questionId));
  }

  private static boolean isAbout(Move move, String questionId) {
    return Interview.questionOf(move).equals(questionId);
  }
}
