package dev.mockingbird.report;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Grounds;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The sentences that the page and the Markdown report share, so that both say the same.
final class Phrases {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  static final String NOT_GRADED =
      "Not graded: no question was answered or skipped, so there is nothing to grade.";

  static final String UNFINISHED = "The interview is not over yet; this is how it stands so far.";

  /// How the grade of an interview comes about.
  static final String HOW_GRADED =
      "The grade is the mean over the questions that count. A question's grade is the weight of the"
          + " key points it earned, out of the weight of all its key points: a covered point earns"
          + " its weight, a partly covered one half of it, a contradicted or missed one nothing. A"
          + " point made after hints towards it earns a quarter less for each of them. A skipped"
          + " question counts as 0; one that was not answered before the interview ended"
          + " does not count.";

  private Phrases() {}

  static int percent(double score) {
    return Math.toIntExact(Math.round(score * 100));
  }

  static String when(Interview interview) {
    return when(interview.began());
  }

  static String when(Instant instant) {
    return DAY_AND_TIME.format(instant);
  }

  /// Such as "data scientist, practice with Ada, 3 questions, deep learning, junior or middle"; the
  /// questions are those there were, which may be fewer than were wished for.
  static String setup(Interview interview) {
    Setup setup = interview.setup();
    String role = setup.position().isEmpty() ? "" : setup.position() + ", ";
    return role
        + String.join(
            ", ",
            setup.mode().word() + " with " + setup.persona().name(),
            count(interview.plan().size(), "question"),
            either(setup.topics().stream().map(Phrases::topic).toList(), "all topics"),
            either(setup.levels().stream().map(Level::word).toList(), "all levels"));
  }

  /// What of the job description the question answers to; empty if nothing.
  static String why(Interview interview, Question question) {
    return interview.setup().job().match(question.id()).map(Job.Match::sentence).orElse("");
  }

  private static String either(List<String> choices, String none) {
    return choices.isEmpty() ? none : String.join(" or ", choices);
  }

  /// A topic for a person to read.
  static String topic(String topic) {
    return topic.replace('-', ' ');
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static String state(Report.State state) {
    return switch (state) {
      case ANSWERED -> "answered";
      case SKIPPED -> "skipped, counts as 0";
      case OPEN -> "not answered, does not count";
    };
  }

  /// The word used in JSON and for styles.
  static String stateWord(Report.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// The finding in words.
  static String kind(Finding finding) {
    return switch (finding) {
      case Finding.Covered _ -> "covered";
      case Finding.Partly _ -> "partly covered";
      case Finding.Contradicted _ -> "contradicted";
      case Finding.Missed _ -> "missed";
    };
  }

  /// The finding in words, with the hints it took, such as "covered after 2 hints".
  static String kind(Standing.Entry entry) {
    boolean isHelped = entry.hints() > 0 && entry.finding().credit() > 0;
    String after = !isHelped ? "" : " after " + count(entry.hints(), "hint");
    return kind(entry.finding()) + after;
  }

  /// How the grade of one question comes about, such as "5.5 of 9: 61%".
  static String sum(Report.Section section) {
    double earned = section.standing().entries().stream().mapToDouble(Standing.Entry::earned).sum();
    return "%s: %d%%".formatted(of(earned, section.question().weight()), percent(section.score()));
  }

  /// What a point earned of its weight, such as "1.5 of 3".
  static String earned(Standing.Entry entry) {
    return of(entry.earned(), entry.point().weight());
  }

  static String of(double earned, int weight) {
    return String.format(
        Locale.ROOT, earned == Math.rint(earned) ? "%.0f of %d" : "%.1f of %d", earned, weight);
  }

  /// When a grade was made, if not when the answer came: ends in a blank, or is empty.
  static String occasion(Grounds grounds) {
    return grounds.review() == 0 ? "" : "Second opinion " + grounds.review() + ": ";
  }

  /// What a grade stood on.
  static String stoodOn(Assessment assessment) {
    Grounds grounds = assessment.grounds();
    if (!grounds.isKept()) {
      return "An earlier release made this grade and kept no more about it.";
    }
    String judge =
        switch (assessment.basis()) {
          case Basis.BuiltIn(String version, String _) -> "built-in judge " + version;
          case Basis.Model(String name, String prompt) -> name + ", prompt " + prompt;
        };
    String parameters = grounds.parameters().isEmpty() ? "" : ", " + grounds.parameters();
    return "It stood on: question as asked, version %s; %s%s."
        .formatted(grounds.question(), judge, parameters);
  }

  /// What to know beyond the claim: what is missing, or what is right instead; else empty.
  static String advice(Finding finding) {
    return switch (finding) {
      case Finding.Partly(String _, Quote _, String missing) -> missing;
      case Finding.Contradicted(String _, Quote _, String correction) -> correction;
      case Finding.Covered _, Finding.Missed _ -> "";
    };
  }

  /// Why the point matters, in the words of the question's author; empty for a covered point, and
  /// where nobody has written it.
  static String whyItMatters(Standing.Entry entry) {
    return entry.isOpen() ? entry.point().why() : "";
  }

  /// What knowing a point takes, to follow its weight, such as ", mechanism"; empty where nobody
  /// has said.
  static String competence(KeyPoint point) {
    return point.competence().isNamed() ? ", " + point.competence().word() : "";
  }

  static String quote(Finding finding) {
    return finding.proof().map(Quote::words).orElse("");
  }
}
