package dev.mockingbird.report;

import dev.mockingbird.domain.Discussion;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Standing;
import java.util.List;
import java.util.stream.IntStream;

/// What was said about a key point since the end of the interview, and whether more can be said.
///
/// @param anchor of the point on its page, without `#`
/// @param title of the question
/// @param remarks in order; none where nobody has said anything
/// @param rule that nothing said here changes the finding, and what the finding is, from what is
///     recorded
/// @param isPossible true if the candidate can say something now
/// @param next the number of the next remark
/// @param full why there can be no more; empty if there can, or the interview is not over
public record DiscussionRow(
    String questionId,
    String pointId,
    String anchor,
    String title,
    String claim,
    List<RemarkRow> remarks,
    String rule,
    boolean isPossible,
    int next,
    String full) {
  /// A remark and the answer to it.
  ///
  /// @param anchor of its place on the page, without `#`
  /// @param text the candidate's words, plain text
  /// @param words the interviewer's, Markdown
  /// @param html the same, sanitised
  /// @param who such as "Interviewer (built-in)"
  /// @param note may be empty
  public record RemarkRow(
      String anchor, String text, String words, String html, String who, String note) {}

  /// Where the report page shows a remark, without `#`.
  public static String anchor(Report report, Remark remark) {
    List<String> questions =
        report.sections().stream().map(section -> section.question().id()).toList();
    int index = questions.indexOf(remark.questionId());
    return anchor(
        Places.point(index, report.sections().get(index).question(), remark.pointId()), remark);
  }

  /// Every discussion of a report in which something was said, in the order of its points.
  static List<DiscussionRow> all(Report report) {
    return IntStream.range(0, report.sections().size())
        .boxed()
        .flatMap(
            index ->
                report.sections().get(index).standing().entries().stream()
                    .map(entry -> of(report, index, entry)))
        .filter(row -> !row.remarks().isEmpty())
        .toList();
  }

  static DiscussionRow of(Report report, int index, Standing.Entry entry) {
    Interview interview = report.interview();
    Report.Section section = report.sections().get(index);
    String questionId = section.question().id();
    String pointId = entry.point().id();
    Discussion discussion = Discussion.of(interview, questionId, pointId);
    String anchor = Places.point(index, section.question(), pointId);
    String full = interview.isOver() ? discussion.full(interview) : "";
    return new DiscussionRow(
        questionId,
        pointId,
        anchor,
        (index + 1) + ". " + section.question().title(),
        entry.point().claim().text(),
        discussion.remarks().stream().map(remark -> row(anchor, remark)).toList(),
        rule(entry),
        interview.isOver() && full.isEmpty(),
        discussion.next(),
        full);
  }

  private static String rule(Standing.Entry entry) {
    return "Nothing that is said here changes the finding or a grade: the point is %s and earns %s."
        .formatted(Phrases.kind(entry), Phrases.earned(entry));
  }

  private static RemarkRow row(String anchor, Remark remark) {
    Remark.Response response = remark.response();
    return new RemarkRow(
        anchor(anchor, remark),
        remark.text(),
        response.words(),
        Markup.html(response.words()),
        "Interviewer (" + response.by() + ")",
        response.note());
  }

  private static String anchor(String point, Remark remark) {
    return point + "-remark-" + remark.number();
  }
}
