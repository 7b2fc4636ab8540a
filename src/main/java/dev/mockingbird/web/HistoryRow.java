package dev.mockingbird.web;

import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Summary;
import dev.mockingbird.interview.History;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// An interview in a list, as people read it.
///
/// @param label its name, or what it is about where it has none
/// @param name what its owner calls it; empty: nothing
/// @param about what it is about; empty where the label says it
/// @param with mode and interviewer, such as "practice with Ada"
/// @param level such as "junior or middle", "any level"
/// @param answered such as "3 of 5 questions answered"
/// @param grade such as "64%", "not graded", "not finished"
/// @param isOver false while it can be gone on with
public record HistoryRow(
    String id,
    String label,
    String name,
    String about,
    String began,
    String with,
    String level,
    String answered,
    String grade,
    boolean isOver) {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.UK);

  static HistoryRow of(History.Entry entry) {
    Summary summary = entry.summary();
    Setup setup = summary.setup();
    String about = about(setup);
    Summary.Result result = summary.result();
    return new HistoryRow(
        summary.id(),
        summary.name().isEmpty() ? about : summary.name(),
        summary.name(),
        summary.name().isEmpty() ? "" : about,
        WHEN.withZone(ZoneId.systemDefault()).format(summary.began()),
        setup.mode().word() + " with " + setup.persona().name(),
        level(setup),
        result.answered()
            + " of "
            + result.questions()
            + (result.questions() == 1 ? " question answered" : " questions answered"),
        grade(entry),
        entry.isOver());
  }

  /// One line for a short list.
  public String state() {
    return isOver ? "Finished, " + grade : "Not finished, " + answered;
  }

  private static String grade(History.Entry entry) {
    if (!entry.isOver()) {
      return "not finished";
    }
    Summary.Result result = entry.summary().result();
    return result.isGraded() ? Math.round(100 * result.score()) + "%" : "not graded";
  }

  /// Such as "Deep learning" or "Data scientist: all topics".
  private static String about(Setup setup) {
    List<String> topics = setup.topics();
    String topic =
        switch (topics.size()) {
          case 0 -> "All topics";
          case 1 -> BankRoutes.topicName(topics.getFirst());
          default -> topics.size() + " topics";
        };
    String role = setup.position().strip();
    return role.isEmpty() ? topic : BankRoutes.topicName(role) + ": " + topic;
  }

  private static String level(Setup setup) {
    return setup.levels().isEmpty()
        ? "any level"
        : setup.levels().stream().map(level -> level.word()).collect(Collectors.joining(" or "));
  }
}
