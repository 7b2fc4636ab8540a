package dev.mockingbird.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.stream.Stream;

/// All routes in one table; `openapi.yaml` describes the same, and a test holds the two together.
record Routes(
    InterviewRoutes interviews,
    AnswerRoute answers,
    AttemptRoute attempts,
    DisputeRoutes disputes,
    DiscussionRoutes discussions,
    HistoryRoutes history,
    HistoryPages historyPages,
    BankRoutes bank,
    ContactRoute contact,
    BankPages bankPages,
    ImportRoutes imports,
    ImportPages importPages,
    PageRoutes pages,
    OperatorRoutes operator,
    Door door) {
  /// A method, a path and what answers it.
  record Route(HandlerType method, String path, Handler handler) {}

  List<Route> table() {
    return Stream.concat(api().stream(), forPeople().stream()).toList();
  }

  private List<Route> api() {
    String one = "/api/interviews/{id}";
    return List.of(
        new Route(HandlerType.POST, "/api/interviews", door.welcoming(interviews::begin)),
        new Route(HandlerType.GET, "/api/interviews", history::list),
        new Route(HandlerType.GET, one, interviews::find),
        new Route(HandlerType.DELETE, one, interviews::delete),
        new Route(HandlerType.PUT, one + "/name", history::rename),
        new Route(HandlerType.GET, one + "/export.zip", history::exportOne),
        new Route(HandlerType.GET, "/api/export.zip", history::exportAll),
        new Route(HandlerType.POST, one + "/answers", answers::answer),
        new Route(HandlerType.GET, one + "/events", answers::events),
        new Route(HandlerType.POST, one + "/stop", answers::stop),
        new Route(HandlerType.POST, one + "/hint", answers::hint),
        new Route(HandlerType.POST, one + "/skip", answers::skip),
        new Route(HandlerType.POST, one + "/end", answers::end),
        new Route(HandlerType.POST, one + "/attempts", attempts::tryAgain),
        new Route(HandlerType.POST, one + "/disputes", disputes::dispute),
        new Route(HandlerType.POST, one + "/remarks", discussions::say),
        new Route(HandlerType.GET, one + "/report", new ReportRoute(interviews, pages)::report),
        new Route(HandlerType.GET, one + "/report.json", interviews::reportJson),
        new Route(HandlerType.GET, one + "/report.md", interviews::reportMarkdown),
        new Route(HandlerType.GET, one + "/report.html", pages::report),
        new Route(HandlerType.GET, one + "/report.pdf", interviews::reportPdf),
        new Route(HandlerType.GET, "/api/questions", bank::questions),
        new Route(HandlerType.GET, "/api/questions/{id}", bank::question),
        new Route(HandlerType.GET, "/api/questions/{id}/reference", bank::reference),
        new Route(HandlerType.GET, "/api/topics", bank::topics),
        new Route(HandlerType.POST, "/api/imports", imports::upload),
        new Route(HandlerType.POST, "/api/imports/{id}", imports::accept),
        new Route(HandlerType.GET, "/api/engine", bank::engine),
        new Route(HandlerType.POST, "/api/engine/test", contact::test),
        new Route(HandlerType.GET, "/health/live", operator::live),
        new Route(HandlerType.GET, "/health/ready", operator::ready),
        new Route(HandlerType.GET, "/openapi.yaml", operator::openapi));
  }

  private List<Route> forPeople() {
    return List.of(
        new Route(HandlerType.GET, "/", pages::start),
        new Route(HandlerType.GET, "/sample", pages::sample),
        new Route(HandlerType.GET, "/bank", bankPages::bank),
        new Route(HandlerType.GET, "/bank/import", importPages::form),
        new Route(HandlerType.POST, "/bank/import", importPages::upload),
        new Route(HandlerType.GET, "/bank/import/{id}", importPages::preview),
        new Route(HandlerType.POST, "/bank/import/{id}", importPages::accept),
        new Route(HandlerType.GET, "/bank/{id}", bankPages::study),
        new Route(HandlerType.GET, "/bank/{id}/reference", bankPages::reference),
        new Route(HandlerType.GET, "/history", historyPages::history),
        new Route(HandlerType.GET, "/history/compare", historyPages::compare),
        new Route(HandlerType.POST, "/interviews/{id}/name", historyPages::rename),
        new Route(HandlerType.GET, "/interviews/{id}/delete", historyPages::askBeforeDelete),
        new Route(HandlerType.POST, "/interviews/{id}/delete", historyPages::delete),
        new Route(HandlerType.GET, "/interviews/{id}", pages::interview),
        new Route(HandlerType.GET, "/interviews/{id}/transcript", pages::transcript),
        new Route(HandlerType.POST, "/interviews/{id}/disputes", disputes::form),
        new Route(HandlerType.POST, "/interviews/{id}/remarks", discussions::form),
        new Route(HandlerType.GET, "/interviews/{id}/report", pages::report));
  }
}
