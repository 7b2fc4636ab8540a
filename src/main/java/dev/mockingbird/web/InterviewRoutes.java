package dev.mockingbird.web;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.report.ReportJson;
import dev.mockingbird.report.ReportMarkdown;
import dev.mockingbird.report.ReportPdf;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Begins interviews, finds them again, deletes them, and hands out their reports.
final class InterviewRoutes {
  /// How many questions an interview has unless somebody chooses.
  static final int DEFAULT_QUESTIONS = 5;

  private final Interviews interviews;
  private final Content content;
  private final Owners owners;
  private final Body body;
  private final InterviewJson json;

  InterviewRoutes(
      Interviews interviews, Content content, Owners owners, Body body, InterviewJson json) {
    this.interviews = interviews;
    this.content = content;
    this.owners = owners;
    this.body = body;
    this.json = json;
  }

  /// The body that begins an interview; every field may be absent or empty, but a selection names
  /// one question or more.
  ///
  /// @param questionIds the questions, in their order, instead of topic, level and number
  record SetupBody(
      @Nullable String topic,
      @Nullable String level,
      @Nullable Integer questions,
      @Nullable List<@Nullable String> questionIds,
      @Nullable String mode,
      @Nullable String persona,
      @Nullable String role,
      @Nullable String jobDescription) {}

  void begin(Context context) {
    Interview interview = begun(body.read(context, SetupBody.class), owners.of(context));
    context
        .status(HttpStatus.CREATED)
        .header("Location", "/api/interviews/" + interview.id())
        .json(json.state(new Seen(interview, false)));
  }

  void find(Context context) {
    String id = context.pathParam("id");
    context.json(json.state(interviews.see(id, owners.of(context))));
  }

  void delete(Context context) {
    interviews.delete(context.pathParam("id"), owners.of(context));
    context.status(HttpStatus.NO_CONTENT);
  }

  void reportJson(Context context) {
    context.json(ReportJson.of(report(context)));
  }

  void reportMarkdown(Context context) {
    String markdown = ReportMarkdown.of(report(context)); // a refusal must not become the file
    context
        .contentType("text/markdown; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"interview-report.md\"")
        .result(markdown);
  }

  void reportPdf(Context context) {
    byte[] pdf = ReportPdf.of(report(context)); // a refusal must not become the file
    context
        .contentType("application/pdf")
        .header("Content-Disposition", "attachment; filename=\"interview-report.pdf\"")
        .result(pdf);
  }

  /// @throws dev.mockingbird.domain.Refusal if the interview is not this browser's
  Report report(Context context) {
    return interviews.report(context.pathParam("id"), owners.of(context));
  }

  private Interview begun(SetupBody sent, String owner) {
    List<@Nullable String> ids = sent.questionIds();
    if (ids == null) {
      return interviews.begin(setup(sent), owner);
    }
    if (given(sent.topic()).isPresent()
        || given(sent.level()).isPresent()
        || sent.questions() != null) {
      throw invalid("questionIds says which questions; leave out topic, level and questions.");
    }
    List<Question> plan = new Selection(content.bank()).plan(ids);
    List<String> topics = plan.stream().map(Question::topic).distinct().toList();
    Setup setup = new Setup(topics, List.of(), plan.size(), mode(sent), persona(sent), job(sent));
    return interviews.begin(setup, plan, owner);
  }

  private Setup setup(SetupBody sent) {
    Integer questions = sent.questions();
    return new Setup(
        given(sent.topic()).map(List::of).orElse(List.of()),
        given(sent.level())
            .map(word -> List.of(choice("level", word, List.of(Level.values()), Level::word)))
            .orElse(List.of()),
        questions == null ? DEFAULT_QUESTIONS : questions,
        mode(sent),
        persona(sent),
        job(sent));
  }

  private static Job job(SetupBody sent) {
    return Job.of(given(sent.role()).orElse(""), given(sent.jobDescription()).orElse(""));
  }

  private static Mode mode(SetupBody sent) {
    return given(sent.mode())
        .map(word -> choice("mode", word, List.of(Mode.values()), Mode::word))
        .orElse(Mode.PRACTICE);
  }

  private Persona persona(SetupBody sent) {
    List<Persona> personas = content.personas();
    return given(sent.persona())
        .map(word -> choice("persona", word, personas, Persona::id))
        .orElse(personas.getFirst());
  }

  private static Optional<String> given(@Nullable String word) {
    return Optional.ofNullable(word).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static <T> T choice(
      String field, String word, List<T> choices, Function<T, String> name) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return choices.stream()
        .filter(choice -> name.apply(choice).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                invalid(
                    field
                        + " is "
                        + word
                        + ", must be one of "
                        + String.join(", ", choices.stream().map(name).toList())
                        + "."));
  }

  private static Refusal invalid(String message) {
    return new Refusal(Refusal.Code.INVALID, message);
  }
}
