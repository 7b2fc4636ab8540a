package dev.mockingbird.report;

import dev.mockingbird.domain.Competence;
import dev.mockingbird.domain.Coverage;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import java.util.List;
import java.util.stream.IntStream;

/// How an interview went by topic and by competence, as tables whose cells are coloured and whose
/// rows have bars: chart and table in one, so that neither can say what the other does not.
///
/// @param explanation what a cell says, and how to read its colour
/// @param competences the columns: those that were asked for
/// @param rows one a topic
/// @param totals one a competence
/// @param note how many key points are left out since they name no competence; empty if none is
public record CoverageTable(
    String explanation, List<String> competences, List<Row> rows, List<Total> totals, String note) {
  private static final String EXPLANATION =
      "What your answers earned of what the key points weigh, by topic and by what knowing them"
          + " takes. The stronger the colour, the larger the share.";

  /// The steps of colour between nothing and all.
  private static final int BETWEEN = 3;

  /// A topic.
  ///
  /// @param questions those it was asked in
  /// @param cells one a competence
  public record Row(String topic, List<Link> questions, List<Cell> cells) {}

  /// What a topic and a competence came to.
  ///
  /// @param words such as "2.5 of 4", or "not asked"
  /// @param shade from `heat-0`, nothing earned, to `heat-4`, all; `heat-none` where not asked
  public record Cell(String words, String shade) {}

  /// What a competence came to, over all topics.
  ///
  /// @param meaning what the competence is
  /// @param earned such as "5.5 of 9"
  /// @param percent 0 to 100
  /// @param points those it rests on
  public record Total(
      String competence, String meaning, String earned, int percent, List<Link> points) {}

  /// Leads to a place of the report.
  ///
  /// @param text such as "2" or "2.1"
  /// @param label where it leads, for a person to read
  /// @param anchor without `#`
  public record Link(String text, String label, String anchor) {}

  /// Empty where no key point names a competence, else one.
  static List<CoverageTable> of(Report report) {
    Coverage coverage = report.coverage();
    if (!coverage.isKnown()) {
      return List.of();
    }
    List<Question> asked = report.sections().stream().map(Report.Section::question).toList();
    List<Competence> columns =
        Competence.named().stream().filter(each -> !coverage.of(each).isEmpty()).toList();
    return List.of(
        new CoverageTable(
            EXPLANATION,
            columns.stream().map(Competence::word).toList(),
            coverage.topics().stream().map(topic -> row(coverage, topic, columns, asked)).toList(),
            columns.stream().map(each -> total(each, coverage.of(each), asked)).toList(),
            note(coverage.unnamed())));
  }

  private static Row row(
      Coverage coverage, String topic, List<Competence> columns, List<Question> asked) {
    List<Link> questions =
        IntStream.range(0, asked.size())
            .filter(i -> asked.get(i).topic().equals(topic))
            .filter(i -> coverage.asked().stream().anyMatch(a -> a.question().equals(asked.get(i))))
            .mapToObj(i -> question(i, asked.get(i)))
            .toList();
    return new Row(
        Phrases.topic(topic),
        questions,
        columns.stream().map(each -> cell(coverage.of(topic, each))).toList());
  }

  private static Cell cell(Coverage.Share share) {
    return share.isEmpty()
        ? new Cell("not asked", "heat-none")
        : new Cell(earned(share), "heat-" + shade(share.score()));
  }

  private static int shade(double score) {
    if (score == 0) {
      return 0;
    }
    return score == 1 ? BETWEEN + 1 : 1 + (int) (score * BETWEEN);
  }

  private static Total total(Competence competence, Coverage.Share share, List<Question> asked) {
    return new Total(
        competence.word(),
        competence.meaning(),
        earned(share),
        Phrases.percent(share.score()),
        share.asked().stream().map(each -> point(asked.indexOf(each.question()), each)).toList());
  }

  private static String earned(Coverage.Share share) {
    return Phrases.of(share.earned(), share.weight());
  }

  static Link question(int index, Question question) {
    String number = String.valueOf(index + 1);
    return new Link(number, "Question " + number + ": " + question.title(), Places.section(index));
  }

  private static Link point(int index, Coverage.Asked asked) {
    String id = asked.entry().point().id();
    int number = Places.number(asked.question(), id);
    return new Link(
        (index + 1) + "." + number,
        "Question %d, key point %d: %s".formatted(index + 1, number, Phrases.kind(asked.entry())),
        Places.point(index, asked.question(), id));
  }

  private static String note(int unnamed) {
    return switch (unnamed) {
      case 0 -> "";
      case 1 -> "1 key point names no competence and is left out here.";
      default -> unnamed + " key points name no competence and are left out here.";
    };
  }
}
