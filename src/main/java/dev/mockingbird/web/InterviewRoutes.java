package dev.mockingbird.web;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.report.ReportJson;
import dev.mockingbird.report.ReportMarkdown;
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
  private final List<Persona> personas;
  private final Owners owners;
  private final Body body;
  private final InterviewJson json;

  /// @param personas the first is the default
  InterviewRoutes(
      Interviews interviews, List<Persona> personas, Owners owners, Body body, InterviewJson json) {
    this.interviews = interviews;
    this.personas = personas;
    this.owners = owners;
    this.body = body;
    this.json = json;
  }

  /// The body that begins an interview; every field may be absent or empty.
  record SetupBody(
      @Nullable String topic,
      @Nullable String level,
      @Nullable Integer questions,
      @Nullable String mode,
      @Nullable String persona) {}

  void begin(Context context) {
    Setup setup = setup(body.read(context, SetupBody.class));
    Interview interview = interviews.begin(setup, owners.of(context));
    context
        .status(HttpStatus.CREATED)
        .header("Location", "/api/interviews/" + interview.id())
        .json(json.state(new Seen(interview, false)));
  }

  void list(Context context) {
    context.json(interviews.of(owners.of(context)).stream().map(json::state).toList());
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

  private Report report(Context context) {
    return interviews.report(context.pathParam("id"), owners.of(context));
  }

  private Setup setup(SetupBody sent) {
    Integer questions = sent.questions();
    return new Setup(
        given(sent.topic()).map(List::of).orElse(List.of()),
        given(sent.level())
            .map(word -> List.of(choice("level", word, List.of(Level.values()), Level::word)))
            .orElse(List.of()),
        questions == null ? DEFAULT_QUESTIONS : questions,
        given(sent.mode())
            .map(word -> choice("mode", word, List.of(Mode.values()), Mode::word))
            .orElse(Mode.PRACTICE),
        given(sent.persona())
            .map(word -> choice("persona", word, personas, Persona::id))
            .orElse(personas.getFirst()));
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
                new Refusal(
                    Refusal.Code.INVALID,
                    field
                        + " is "
                        + word
                        + ", must be one of "
                        + String.join(", ", choices.stream().map(name).toList())
                        + "."));
  }
}
