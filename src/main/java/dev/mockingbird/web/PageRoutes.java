package dev.mockingbird.web;

import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.interview.History;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.report.ReportPage;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The pages: start, interview, report, and a sample of a report.
final class PageRoutes {
  private static final int RECENT = 5;

  private final Interviews interviews;
  private final History history;
  private final Content content;
  private final Owners owners;
  private final Transcript transcript;
  private final Pages pages;

  PageRoutes(Work work, Content content, Owners owners, Transcript transcript, Pages pages) {
    this.interviews = work.interviews();
    this.history = work.history();
    this.content = content;
    this.owners = owners;
    this.transcript = transcript;
    this.pages = pages;
  }

  void start(Context context) {
    List<HistoryRow> recent =
        history.page(owners.of(context), 1, RECENT).entries().stream().map(HistoryRow::of).toList();
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

  void sample(Context context) {
    pages.show(context, "sample.jte", ReportPage.of(content.sample().get()));
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
}
