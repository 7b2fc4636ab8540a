package dev.mockingbird.web;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.report.ReportPage;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The pages: start, interview, report.
final class PageRoutes {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.UK);
  private static final int RECENT = 5;

  private final Interviews interviews;
  private final Content content;
  private final Owners owners;
  private final Transcript transcript;
  private final Pages pages;

  PageRoutes(
      Interviews interviews, Content content, Owners owners, Transcript transcript, Pages pages) {
    this.interviews = interviews;
    this.content = content;
    this.owners = owners;
    this.transcript = transcript;
    this.pages = pages;
  }

  void start(Context context) {
    List<StartPage.Recent> recent =
        interviews.of(owners.of(context)).stream().limit(RECENT).map(PageRoutes::recent).toList();
    pages.show(
        context,
        "start.jte",
        new StartPage(
            content.engine(),
            topics(content.bank().all()),
            supply(content.bank().all()),
            levels(),
            personas(content.personas()),
            new StartPage.Defaults(
                InterviewRoutes.DEFAULT_QUESTIONS,
                Setup.MAX_QUESTIONS,
                Mode.PRACTICE.word(),
                content.personas().getFirst().id(),
                Job.MAX_ROLE,
                Job.MAX_DESCRIPTION),
            recent));
  }

  void interview(Context context) {
    pages.show(context, "interview.jte", transcript.page(see(context)));
  }

  /// The part of the interview page that changes.
  void transcript(Context context) {
    pages.show(context, "transcript.jte", transcript.page(see(context)));
  }

  void report(Context context) {
    Report report = interviews.report(context.pathParam("id"), owners.of(context));
    pages.show(context, "report.jte", ReportPage.of(report));
  }

  private Seen see(Context context) {
    return interviews.see(context.pathParam("id"), owners.of(context));
  }

  private static List<StartPage.Topic> topics(List<Question> questions) {
    return BankRoutes.topics(questions).stream()
        .map(
            topic ->
                new StartPage.Topic(
                    topic.topic(),
                    topic.name(),
                    topic.questions(),
                    supply(
                        questions.stream().filter(q -> q.topic().equals(topic.topic())).toList())))
        .toList();
  }

  /// How many questions each level has.
  private static String supply(List<Question> questions) {
    return Arrays.stream(Level.values())
        .map(level -> questions.stream().filter(question -> question.level() == level).count())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static List<StartPage.Choice> levels() {
    return Arrays.stream(Level.values())
        .map(level -> new StartPage.Choice(level.word(), BankRoutes.topicName(level.word()), ""))
        .toList();
  }

  private static List<StartPage.Choice> personas(List<Persona> personas) {
    return personas.stream()
        .map(
            persona ->
                new StartPage.Choice(
                    persona.id(),
                    persona.name() + ", " + persona.id().replace('-', ' '),
                    persona.about()))
        .toList();
  }

  private static StartPage.Recent recent(Seen seen) {
    Interview interview = seen.interview();
    return new StartPage.Recent(
        interview.id(),
        Transcript.title(interview),
        WHEN.withZone(ZoneId.systemDefault()).format(interview.began()),
        seen.isOver() ? finished(Report.of(interview)) : Transcript.progress(seen),
        seen.isOver());
  }

  private static String finished(Report report) {
    return report.isGraded()
        ? "Finished, " + Math.round(100 * report.score()) + "%"
        : "Finished, nothing graded";
  }
}
