package dev.mockingbird.web;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.History;
import dev.mockingbird.interview.QuestionBank;
import dev.mockingbird.interview.Seen;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// The bank as visitors use it: they search, narrow, take a question down, and see its reference
/// answer unless that would spoil an interview of theirs.
final class Shelf {
  /// How many questions a search finds at most.
  private static final int MOST = 50;

  private final QuestionBank bank;
  private final History history;

  Shelf(QuestionBank bank, History history) {
    this.bank = bank;
    this.history = history;
  }

  /// What somebody looks for; each part is empty where it does not matter.
  record Wanted(String text, String topic, String level) {
    static Wanted of(Context context) {
      return new Wanted(part(context, "q"), part(context, "topic"), part(context, "level"));
    }

    private static String part(Context context, String name) {
      return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    boolean isOfTopic(Question question) {
      return topic.isEmpty() || topic.equals(question.topic());
    }

    boolean isOfLevel(Question question) {
      return level.isEmpty() || level.equals(question.level().word());
    }
  }

  List<Question> all() {
    return bank.all();
  }

  /// The questions that the text is about, the best first; all by topic, level and title if there
  /// is no text. Topic and level are left to the caller, who may want to count.
  List<Question> find(Wanted wanted) {
    return wanted.text().isEmpty()
        ? bank.all()
        : bank.about(wanted.text()).stream().limit(MOST).toList();
  }

  Question question(String id) {
    return bank.question(id)
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Code.NOT_FOUND,
                    "There is no question " + id + " here. Look for it among all questions."));
  }

  /// The question for somebody who wants to read its reference answer.
  ///
  /// @throws Refusal with code CONFLICT if that would spoil an interview of this owner
  Question opened(String id, String owner) {
    Question question = question(id);
    Optional<Seen> spoilt = spoilt(id, owner);
    if (spoilt.isPresent()) {
      throw new Refusal(
          Refusal.Code.CONFLICT,
          "This question is in an interview that you have not finished, and its reference answer"
              + " would spoil that. Finish or end the interview at /interviews/"
              + spoilt.get().interview().id()
              + ", then come back.");
    }
    return question;
  }

  /// An interview that the question's reference answer would spoil; empty if there is none.
  Optional<Seen> spoilt(String id, String owner) {
    return history.unfinished(owner).stream().filter(seen -> seen.isSpoiltBy(id)).findFirst();
  }
}
