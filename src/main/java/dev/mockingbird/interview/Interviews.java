package dev.mockingbird.interview;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.grading.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The interviews of this server: begins them, takes answers on their way through stations 2 to 8,
/// and finds them again. Plain and blocking: the caller brings the thread, and generation goes on
/// whether or not anybody listens. May be called from many threads at once.
public final class Interviews {
  private final InterviewStore store;
  private final QuestionBank bank;
  private final Panel panel;
  private final Voice voice;
  private final InterviewSettings settings;
  private final Policy policy;
  private final Floor floor;

  public Interviews(
      InterviewStore store,
      QuestionBank bank,
      Panel panel,
      Voice voice,
      InterviewSettings settings) {
    this.store = store;
    this.bank = bank;
    this.panel = panel;
    this.voice = voice;
    this.settings = settings;
    this.policy = new Policy(settings);
    this.floor = new Floor(store::leases);
  }

  /// Begins an interview: chooses its questions, greets and asks the first.
  public Interview begin(Setup setup, String owner) {
    return begin(setup, bank.choose(setup, UUID.randomUUID().getLeastSignificantBits()), owner);
  }

  /// Begins an interview with these questions, one or more, in their order.
  public Interview begin(Setup setup, List<Question> plan, String owner) {
    String id = UUID.randomUUID().toString();
    Pending first = new Pending(new Move.Ask(plan.getFirst().id()));
    Setup explained = setup.with(setup.job().with(bank.matches(setup.job(), plan)));
    Interview silent = new Interview(id, owner, now(), explained, plan, List.of(), first, 0);
    Interview interview = silent.with(voice.opening(silent));
    store.begin(interview);
    prepare(plan);
    return interview;
  }

  /// Takes an answer on its way: recalls the interview, retrieves the references, judges, verifies,
  /// decides, records, speaks.
  ///
  /// @return the interview after this answer, with the model's grade if it came in time; later
  ///     turns are not in it
  /// @throws Refusal if there is no such interview, it is over or has moved on, or the text is no
  ///     answer; nothing is recorded then
  public Interview answer(Reply reply, String text, Audience audience) {
    String answer = checked(text);
    Travelled travelled = travel(reply, answer, audience);
    audience.spoken(travelled.after());
    travelled.look().await(settings.waitForModelGrade());
    return withGrade(travelled.after());
  }

  /// The replies that were taken before.
  public Receipts receipts() {
    return store;
  }

  /// The text, if it passes as an answer in an interview.
  ///
  /// @throws Refusal if it is blank, too long, or no text
  public String checked(String text) {
    return AnswerText.checked(text, settings.maxAnswerLength());
  }

  /// An answer that has been taken in and replied to, while the thorough judge may still look at
  /// it.
  private record Travelled(Interview after, SecondLook look) {}

  /// Stations 2 to 8, a statement each.
  private Travelled travel(Reply reply, String answer, Audience audience) {
    try (Floor.Hold hold = takeFloor(reply)) {
      Interview interview = recall(reply);
      References references = bank.references(interview.pendingQuestion(), answer);
      Exchange exchange =
          new Exchange(interview.textOf(interview.pending().move()), answer, references);
      Verdict.Judged verdict = panel.builtIn().judge(exchange);
      Assessment assessment = panel.grader().verify(exchange, verdict);
      var turn = new Turn.Answered(interview.pending(), answer, List.of(assessment), now());
      Decision decision = policy.afterAnswer(interview, turn);
      Interview next = interview.with(turn, decision.preferred());
      Interview after = record(hold, next, reply, audience);
      SecondLook look = SecondLook.begin(panel, store, exchange, after, audience);
      return new Travelled(speak(hold, after, decision, audience), look);
    }
  }

  /// Gives up the question and goes to the next.
  public Interview skip(Reply reply, Audience audience) {
    return go(reply, pending -> new Turn.Skipped(pending, now()), policy::afterSkip, audience);
  }

  /// Asks for a hint, in practice mode.
  public Interview hint(Reply reply, Audience audience) {
    return go(
        reply, pending -> new Turn.Hinted(pending, now()), policy::afterHintRequest, audience);
  }

  /// Ends the interview now.
  public Interview end(Reply reply, Audience audience) {
    Decision close = Decision.only(new Move.Close(Move.Reason.ENDED));
    return go(reply, pending -> new Turn.Ended(pending, now()), _ -> close, audience);
  }

  /// Ends the interviewer's speaking, the model's call included; the move stays as it was decided.
  public void stop(String id, String owner) {
    floor.stop(find(id, owner).id());
  }

  /// The interview, if this owner holds it.
  ///
  /// @throws Refusal with code NOT_FOUND otherwise, whether or not somebody else holds it
  public Interview find(String id, String owner) {
    return store.find(id, owner).orElseThrow(() -> unknown(id));
  }

  public static Refusal unknown(String id) {
    return new Refusal(
        Refusal.Code.NOT_FOUND,
        "There is no interview " + id + " here. It was deleted, or another browser began it.");
  }

  /// The interview as it can be shown: with the words of its pending move, unless a model is still
  /// deciding on it.
  ///
  /// @throws Refusal as [#find]
  public Seen see(String id, String owner) {
    Interview interview = find(id, owner);
    boolean isBusy = isBusy(interview); // asked once: silent words and nobody at them is no state
    while (interview.pending().words().isEmpty() && !isBusy) {
      Interview again = find(id, owner);
      if (again.equals(interview)) {
        return new Seen(said(interview), false); // whoever had the floor has died
      }
      interview = again;
      isBusy = isBusy(interview);
    }
    return new Seen(interview, isBusy);
  }

  /// Forgets an interview and all that belongs to it.
  public void delete(String id, String owner) {
    Interview interview = find(id, owner);
    floor.stop(id);
    store.delete(interview.id(), owner);
  }

  /// The report; in interview mode there is none before the end, and in no mode while the
  /// interviewer may still come back to the last question.
  public Report report(String id, String owner) {
    Seen seen = see(id, owner);
    if (!seen.isRevealed()) {
      throw new Refusal(
          Refusal.Code.CONFLICT,
          "In interview mode the report is there when the interview is over."
              + " Go on with it, or end it now.");
    }
    if (seen.isDeciding()) {
      throw new Refusal(
          Refusal.Code.CONFLICT,
          "The interviewer is about to go on, perhaps with the same question."
              + " Read the report when the words are there.");
    }
    return Report.of(seen.interview());
  }

  /// True while an answer is being taken in or the interviewer speaks.
  public boolean isBusy(Interview interview) {
    return floor.isTaken(interview.id());
  }

  /// The pending move as it was put; by template if it has not been said, or never was because the
  /// process died.
  public String wordsOf(Interview interview) {
    return voice.wordsOf(interview);
  }

  /// Why no hint can be had now, for a person to read; empty if one can.
  public String whyNoHint(Interview interview) {
    return policy.whyNoHint(interview);
  }

  /// The hint that comes if one is asked for; empty if none can be had now.
  public Optional<Move.Hint> nextHint(Interview interview) {
    return policy.hintLeft(interview);
  }

  /// While the candidate reads the first question.
  private void prepare(List<Question> plan) {
    Thread.ofVirtual().name("prepare").start(() -> plan.forEach(panel.builtIn()::prepare));
  }

  private Interview go(
      Reply reply,
      Function<Pending, Turn> turn,
      Function<Interview, Decision> rule,
      Audience audience) {
    Interview after = move(reply, turn, rule, audience);
    audience.spoken(after);
    return after;
  }

  private Interview move(
      Reply reply,
      Function<Pending, Turn> turn,
      Function<Interview, Decision> rule,
      Audience audience) {
    try (Floor.Hold hold = takeFloor(reply)) {
      Interview interview = recall(reply);
      Decision decision = rule.apply(interview);
      Interview next = interview.with(turn.apply(interview.pending()), decision.preferred());
      return speak(hold, record(hold, next, reply, audience), decision, audience);
    }
  }

  /// Looks for the interview first, so that a stranger learns nothing of it.
  private Floor.Hold takeFloor(Reply reply) {
    return floor.take(find(reply.interviewId(), reply.owner()).id());
  }

  /// With the words that its pending move was put in, so that the turn to come can keep them.
  private Interview recall(Reply reply) {
    Interview interview = said(find(reply.interviewId(), reply.owner()));
    if (interview.isOver()) {
      throw new Refusal(
          Refusal.Code.CONFLICT, "This interview is over. Read its report, or start another.");
    }
    if (reply.version() != Reply.ANY && reply.version() != interview.version()) {
      throw new Refusal(
          Refusal.Code.CONFLICT,
          "This interview has moved on meanwhile, perhaps in another tab."
              + " Read where it stands, then answer.");
    }
    return interview;
  }

  /// Before speaking, so that a dead line may cost words but never a grade.
  private Interview record(Floor.Hold hold, Interview after, Reply reply, Audience audience) {
    store.record(after, reply.receipt(), hold.lease());
    audience.recorded(after);
    return after;
  }

  private Interview speak(Floor.Hold hold, Interview after, Decision decision, Audience audience) {
    var cue = new Speaker.Cue(after, decision.legal(), decision.preferred());
    Pending said = hold.speaking(() -> voice.speak(cue, audience::words));
    store.said(hold.lease(), after.version(), said);
    return after.with(said);
  }

  /// The interview, with the built-in words where nobody has said any.
  private Interview said(Interview interview) {
    return interview.with(voice.said(interview));
  }

  private Interview withGrade(Interview after) {
    int last = after.turns().size() - 1;
    return after.with(last, find(after.id(), after.owner()).turns().get(last));
  }

  /// In milliseconds, as precisely as every store keeps it.
  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
