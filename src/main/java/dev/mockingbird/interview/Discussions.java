package dev.mockingbird.interview;

import dev.mockingbird.domain.Discussion;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Remark.Response;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Standing;
import dev.mockingbird.interview.Discussant.Matter;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Discussions of the key points of finished interviews: the candidate asks or states a view, the
/// interviewer answers, by the model where one is configured, and both are kept beside the
/// interview. No finding and no grade is touched. May be called from many threads at once.
public final class Discussions {
  private static final String LEFT_OUT =
      "What the model said about grades was left out, since nothing that is said here changes one.";

  private final Interviews interviews;
  private final InterviewStore store;
  private final List<Discussant> model;
  private final PlainDiscussant plain;

  /// One remark at a time an interview, so that one that is sent again does not call the model
  /// again; across servers the store alone decides.
  private final ConcurrentMap<String, Lock> turns = new ConcurrentHashMap<>();

  /// @param model none or one
  public Discussions(
      Interviews interviews, InterviewStore store, List<Discussant> model, PlainDiscussant plain) {
    this.interviews = interviews;
    this.store = store;
    this.model = List.copyOf(model);
    this.plain = plain;
  }

  /// What a candidate says.
  ///
  /// @param number the remark's place among those on the point, from 1
  public record Utterance(String questionId, String pointId, int number, String text) {}

  /// Answers a remark and keeps both. The same remark sent again gets the answer of the first time.
  ///
  /// @throws Refusal if there is no such interview or point, the interview goes on, the question
  ///     was not put, the text is no remark, another remark has its number, or there are as many as
  ///     there may be; nothing is recorded then
  public Remark say(String id, String owner, Utterance utterance) {
    Seen seen = interviews.see(id, owner);
    Question question = seen.planned(utterance.questionId(), utterance.pointId());
    if (!seen.isOver()) {
      throw conflict("This interview is not over yet. End it, and discuss its points then.");
    }
    String text = checked(utterance.text());
    Lock turn = turns.computeIfAbsent(id, _ -> new ReentrantLock());
    turn.lock();
    try {
      return said(interviews.find(id, owner), question, utterance, text);
    } finally {
      turns.remove(id, turn); // who waits holds it still; who comes later finds what is kept
      turn.unlock();
    }
  }

  private Remark said(Interview interview, Question question, Utterance utterance, String text) {
    String pointId = utterance.pointId();
    Discussion before = Discussion.of(interview, question.id(), pointId);
    if (before.remark(utterance.number()).isEmpty()) {
      requireRoom(interview, before, utterance.number());
      Matter matter =
          new Matter(interview, question, entry(interview, question, pointId), before, text);
      Response response = response(matter);
      store.remarked(
          interview.id(),
          new Remark(question.id(), pointId, utterance.number(), text, response, Interviews.now()));
    }
    Interview after = interviews.find(interview.id(), interview.owner());
    Remark kept =
        Discussion.of(after, question.id(), pointId).remark(utterance.number()).orElseThrow();
    if (!kept.text().equals(text)) {
      throw conflict(
          "Another remark on this point was made meanwhile, maybe in another tab."
              + " Load the report again, and say it after that one.");
    }
    return kept;
  }

  private static Standing.Entry entry(Interview interview, Question question, String pointId) {
    return Report.of(interview).sections().stream()
        .filter(section -> section.question().equals(question))
        .flatMap(section -> section.standing().entries().stream())
        .filter(entry -> entry.point().id().equals(pointId))
        .findFirst()
        .orElseThrow(
            () -> conflict("This question was not put, so the report has nothing to discuss."));
  }

  private static void requireRoom(Interview interview, Discussion before, int number) {
    String full = before.full(interview);
    if (!full.isEmpty()) {
      throw conflict(full);
    }
    if (number != before.next()) {
      throw conflict(
          "The number of the remark is "
              + number
              + ", must be "
              + before.next()
              + ". Load the report again.");
    }
  }

  private Response response(Matter matter) {
    if (model.isEmpty()) {
      return builtIn(matter, "");
    }
    return switch (model.getFirst().discuss(matter)) {
      case Discussant.Said.Unavailable(String reason) -> builtIn(matter, reason);
      case Discussant.Said.Words(String words, String _) when words.length() > Response.MAX_WORDS ->
          builtIn(
              matter, "the model's answer was longer than " + Response.MAX_WORDS + " characters");
      case Discussant.Said.Words(String words, String by) -> {
        String kept = GradeTalk.without(words);
        yield kept.isBlank()
            ? builtIn(matter, "the model spoke of grades only, and none changes here")
            : new Response(kept, by, kept.length() < words.strip().length() ? LEFT_OUT : "");
      }
    };
  }

  /// @param reason why not the model; empty where none is configured
  private Response builtIn(Matter matter, String reason) {
    String note =
        reason.isEmpty() ? "" : "The built-in interviewer answers because " + reason + ".";
    String words = plain.respond(matter);
    int end = Math.min(words.length(), Response.MAX_WORDS); // claims and quotes may be long
    return new Response(words.substring(0, end), Response.BUILT_IN, note);
  }

  private static String checked(String sent) {
    String text = sent.strip();
    if (text.length() > Remark.MAX_TEXT) {
      throw new Refusal(
          Refusal.Code.TOO_LARGE,
          "The remark has "
              + text.length()
              + " characters; "
              + Remark.MAX_TEXT
              + " is the most that is taken. Shorten it and send it again.");
    }
    if (text.isBlank()) {
      throw new Refusal(
          Refusal.Code.INVALID, "The remark is empty. Ask something, or say what you think.");
    }
    if (!AnswerText.isText(text)) {
      throw new Refusal(
          Refusal.Code.INVALID, "The remark holds control characters. Send it as plain text.");
    }
    return text;
  }

  private static Refusal conflict(String message) {
    return new Refusal(Refusal.Code.CONFLICT, message);
  }
}
