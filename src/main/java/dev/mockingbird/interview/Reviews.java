package dev.mockingbird.interview;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.Review.Dispute;
import dev.mockingbird.domain.Reviewed;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Panel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Second opinions on finished interviews: a judge reads answers again, in fresh calls that know
/// neither the first finding nor the reason of a dispute, and what it says is added to what there
/// is. May be called from many threads at once.
public final class Reviews {
  private final Interviews interviews;
  private final InterviewStore store;
  private final QuestionBank bank;
  private final Panel panel;

  public Reviews(Interviews interviews, InterviewStore store, QuestionBank bank, Panel panel) {
    this.interviews = interviews;
    this.store = store;
    this.bank = bank;
    this.panel = panel;
  }

  /// Who grades again.
  public enum Choice {
    /// the model's judge if one is configured, else the built-in one
    IN_FORCE,
    BUILT_IN,
    /// refused if no model is configured
    MODEL
  }

  /// What a candidate objects to.
  ///
  /// @param reason why; for people to read
  public record Objection(String questionId, String pointId, String reason) {}

  /// Whatever else is wrong with a request: of other people's interviews nothing is to be learnt.
  ///
  /// @throws Refusal if the owner has no such interview
  public void requireKnown(String id, String owner) {
    interviews.find(id, owner);
  }

  /// Has every answer to the question read again for the disputed point, by the judge in force.
  ///
  /// @throws Refusal if there is no such interview or point, the interview goes on, the point was
  ///     disputed before, the reason is none, or the model fails; nothing is recorded then
  public Reviewed dispute(String id, String owner, Objection objection) {
    Seen seen = interviews.see(id, owner);
    requireOver(seen.isOver());
    Interview interview = seen.interview();
    Question question = disputable(seen, objection);
    Dispute dispute =
        new Dispute(
            question.id(),
            objection.pointId(),
            Reason.checked(objection.reason()),
            Interviews.now());
    interview.refuseSecond(dispute);
    Map<Integer, Assessment> opinions =
        opinions(
            interview, List.of(question), exchange -> panel.again(exchange, objection.pointId()));
    return record(interview, dispute, opinions);
  }

  /// Has every answer of an interview graded again; for who runs the server.
  ///
  /// @throws Refusal if there is no such interview, it goes on, nothing was answered, or the model
  ///     is not there or fails; nothing is recorded then
  public Reviewed regrade(String id, Choice choice) {
    Interview interview =
        store
            .find(id)
            .orElseThrow(
                () -> new Refusal(Refusal.Code.NOT_FOUND, "There is no interview " + id + "."));
    requireOver(interview.isOver());
    Map<Integer, Assessment> opinions =
        opinions(interview, interview.plan(), panelOf(choice)::again);
    if (opinions.isEmpty()) {
      throw conflict("Nothing was answered in this interview, so there is nothing to grade.");
    }
    return record(interview, new Review.Regrade(Interviews.now()), opinions);
  }

  private Panel panelOf(Choice choice) {
    if (choice == Choice.MODEL && panel.thorough().isEmpty()) {
      throw conflict(
          "No model is configured. Configure one (see model in the settings), or choose the"
              + " built-in judge.");
    }
    return choice == Choice.BUILT_IN
        ? new Panel(panel.builtIn(), List.of(), panel.grader())
        : panel;
  }

  private Map<Integer, Assessment> opinions(
      Interview interview, List<Question> about, Function<Exchange, Assessment> judge) {
    Map<Integer, Assessment> opinions = new TreeMap<>();
    for (int i = 0; i < interview.turns().size(); i++) {
      if (interview.turns().get(i) instanceof Turn.Answered answered) {
        Question question = interview.question(Interview.questionOf(answered.asked().move()));
        if (about.contains(question)) {
          opinions.put(i, whole(judge.apply(exchange(question, answered))));
        }
      }
    }
    return opinions;
  }

  private Exchange exchange(Question question, Turn.Answered answered) {
    return new Exchange(
        question.textOf(answered.asked().move()),
        answered.answer(),
        bank.references(question, answered.answer()));
  }

  /// A second opinion that the built-in judge gave because the model failed is none.
  private static Assessment whole(Assessment assessment) {
    if (assessment.basis() instanceof Basis.BuiltIn(String _, String because)
        && !because.isEmpty()) {
      throw conflict(
          "No second opinion can be had now, because "
              + because
              + ". Nothing was recorded; try again later.");
    }
    return assessment;
  }

  private Reviewed record(Interview interview, Review review, Map<Integer, Assessment> opinions) {
    store.reviewed(interview.id(), review, opinions);
    Interview after = interviews.find(interview.id(), interview.owner());
    return Report.of(after).reviewed().get(after.reviews().lastIndexOf(review));
  }

  private static Question disputable(Seen seen, Objection objection) {
    Question question = seen.planned(objection.questionId(), objection.pointId());
    boolean isAnswered =
        seen.interview().turns().stream()
            .anyMatch(turn -> turn instanceof Turn.Answered && Interview.isAbout(turn, question));
    if (!isAnswered) {
      throw conflict("This question was not answered, so there is no finding to dispute.");
    }
    return question;
  }

  private static void requireOver(boolean isOver) {
    if (!isOver) {
      throw conflict("This interview is not over yet. End it first.");
    }
  }

  private static Refusal conflict(String message) {
    return new Refusal(Refusal.Code.CONFLICT, message);
  }
}
