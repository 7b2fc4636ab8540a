package dev.mockingbird.web;

import dev.mockingbird.domain.Difference;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Standing;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.interview.Unsure;
import dev.mockingbird.report.AttemptRow;
import dev.mockingbird.report.Highlights;
import dev.mockingbird.report.Markup;
import java.util.Comparator;
import java.util.List;

/// Makes the cards of practice mode. While a question is open its card names no missing point,
/// since that would answer the follow-up; when it is done, all is named, with why it matters and an
/// answer in two lines.
final class Feedback {
  private static final int LINES = 2;

  private Feedback() {}

  /// An answer in pieces.
  ///
  /// @param isMarked whether to mark what proves or contradicts a point
  static List<ChatPage.Segment> segments(Turn.Answered answered, boolean isMarked) {
    List<Finding> marks = isMarked ? answered.assessment().findings() : List.of();
    return Highlights.of(answered.answer(), marks).stream()
        .map(segment -> new ChatPage.Segment(segment.text(), segment.kind()))
        .toList();
  }

  /// What the next hint is and costs, such as "Hint 1 of 3, broad: costs up to 6% of this
  /// question"; as much only if the point is then made in full.
  static String cost(Interview interview, Move.Hint hint) {
    Question question = interview.question(hint.questionId());
    KeyPoint point = question.point(hint.pointId());
    double share = Standing.HINT_COST * point.weight() / question.weight();
    String breadth = hint.rung() == 1 ? ", broad" : hint.rung() == point.rungs() ? ", near" : "";
    return "Hint %d of %d%s: costs up to %d%% of this question"
        .formatted(hint.rung(), point.rungs(), breadth, Math.round(100 * share));
  }

  static ChatPage.Entry of(Seen seen, int index, Turn.Answered answered) {
    Interview interview = seen.interview();
    Question question = interview.question(Interview.questionOf(answered.asked().move()));
    Standing standing = interview.standing(question, index + 1);
    boolean isComplete = isLast(interview, index, question) && seen.isDone(question);
    return new ChatPage.Entry.Feedback(
        isComplete,
        (int) Math.round(100 * standing.score()),
        standing.open().size(),
        standing.entries().stream()
            .filter(entry -> isComplete || entry.turn() == index)
            .map(entry -> point(question, entry, isComplete))
            .toList(),
        answered.assessment().basis().sentence(),
        Unsure.is(answered.answer()),
        isComplete ? model(question) : List.of(),
        isComplete ? List.of(again(interview, question)) : List.of());
  }

  private static boolean isLast(Interview interview, int index, Question question) {
    return interview.turns().subList(index + 1, interview.turns().size()).stream()
        .noneMatch(later -> later instanceof Turn.Answered && Interview.isAbout(later, question));
  }

  private static ChatPage.Again again(Interview interview, Question question) {
    return new ChatPage.Again(
        question.id(),
        question.title(),
        Markup.html(question.text()),
        Difference.of(interview, question).map(AttemptRow::of).stream().toList());
  }

  /// The claims that weigh most, in the order of the question.
  private static List<String> model(Question question) {
    List<KeyPoint> heaviest =
        question.points().stream()
            .sorted(Comparator.comparingInt(KeyPoint::weight).reversed())
            .limit(LINES)
            .toList();
    return question.points().stream()
        .filter(heaviest::contains)
        .map(point -> point.claim().text())
        .toList();
  }

  private static ChatPage.Point point(Question question, Standing.Entry entry, boolean isComplete) {
    String claim = entry.point().claim().text();
    String quote = entry.finding().proof().map(Quote::words).orElse("");
    String after = after(entry.hints());
    String why = isComplete ? why(question, entry) : "";
    return switch (entry.finding()) {
      case Finding.Covered _ ->
          new ChatPage.Point("covered", "Covered" + after, claim, quote, "", "");
      case Finding.Partly(String _, Quote _, String missing) ->
          isComplete
              ? new ChatPage.Point("partly", "Partly covered" + after, claim, quote, missing, why)
              : new ChatPage.Point("partly", "Partly covered" + after, "", quote, "", "");
      case Finding.Contradicted(String _, Quote _, String correction) ->
          isComplete
              ? new ChatPage.Point("contradicted", "Contradicted", claim, quote, correction, why)
              : new ChatPage.Point("contradicted", "Contradicted", "", quote, "", "");
      case Finding.Missed _ -> new ChatPage.Point("missed", "Missed", claim, "", "", why);
    };
  }

  private static String after(int hints) {
    return switch (hints) {
      case 0 -> "";
      case 1 -> " after a hint";
      default -> " after " + hints + " hints";
    };
  }

  /// What its author says of it, what it weighs, and what people believe who do not know it.
  private static String why(Question question, Standing.Entry entry) {
    KeyPoint point = entry.point();
    String author = point.why().isEmpty() ? "" : point.why() + " ";
    String weight = author + "It weighs " + point.weight() + " of " + question.weight() + ".";
    boolean isCorrected = entry.finding() instanceof Finding.Contradicted;
    return isCorrected || point.misconceptions().isEmpty()
        ? weight
        : weight
            + " Who misses it may believe: “"
            + point.misconceptions().getFirst().belief().text()
            + "” "
            + point.misconceptions().getFirst().correction();
  }
}
