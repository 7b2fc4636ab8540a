package dev.mockingbird.report;

import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Standing;
import dev.mockingbird.domain.Turn;
import java.util.List;
import java.util.stream.IntStream;

/// Names the places of a report, so that each number can lead to the words it rests on. All by
/// number, since the ids of questions and key points are free text.
final class Places {
  private Places() {}

  /// Of a question.
  static String section(int section) {
    return "question-" + (section + 1);
  }

  /// Of a key point.
  static String point(int section, Question question, String pointId) {
    return section(section) + "-point-" + number(question, pointId);
  }

  /// Of a key point in its question, from 1.
  static int number(Question question, String pointId) {
    return question.points().indexOf(question.point(pointId)) + 1;
  }

  /// Of a piece of an answer.
  static String segment(int turn, int segment) {
    return "answer-" + (turn + 1) + "-" + (segment + 1);
  }

  /// Of the words that a finding rests on; empty for a missed point.
  static String quote(Interview interview, Standing.Entry entry) {
    return entry
        .finding()
        .proof()
        .map(quote -> segment(entry.turn(), begin(interview.answered(entry.turn()), quote)))
        .orElse("");
  }

  static List<Highlights.Segment> segments(Turn.Answered turn) {
    return Highlights.of(turn.answer(), turn.assessment().findings());
  }

  /// The findings whose quote ends with a segment.
  static List<Finding> ending(List<Highlights.Segment> segments, int segment) {
    int end = begin(segments, segment + 1);
    return segments.get(segment).marks().stream()
        .filter(mark -> mark.proof().filter(quote -> quote.end() == end).isPresent())
        .toList();
  }

  /// Every quote in force begins a segment.
  private static int begin(Turn.Answered turn, Quote quote) {
    List<Highlights.Segment> segments = segments(turn);
    return IntStream.range(0, segments.size())
        .filter(i -> begin(segments, i) == quote.start())
        .findFirst()
        .orElseThrow();
  }

  /// Where a segment begins in the answer, in UTF-16 units.
  private static int begin(List<Highlights.Segment> segments, int segment) {
    return segments.subList(0, segment).stream().mapToInt(one -> one.text().length()).sum();
  }
}
