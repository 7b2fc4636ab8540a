package dev.mockingbird.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.InterviewSettings;
import dev.mockingbird.interview.Interviews;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server. Each request has a virtual thread, so that handlers may block.
public final class Server implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Server.class);

  private final WebSettings settings;
  private final Door door;
  private final Quiet quiet = new Quiet();
  private final List<Routes.Route> routes;
  private final Javalin javalin;

  public Server(WebSettings settings, InterviewSettings rules, Work work, Content content) {
    this.settings = settings;
    this.door = new Door(settings.limits(), InstantSource.system());
    Interviews interviews = work.interviews();
    ObjectMapper json = mapper();
    Owners owners = new Owners();
    Pages pages = new Pages();
    InterviewJson shown = new InterviewJson(content.engine().name());
    Body body = new Body(json);
    Shelf shelf = new Shelf(content.bank(), work.history());
    Transcript transcript = new Transcript(interviews, content.engine(), rules);
    Imports imports = new Imports(content, owners, new Previews(InstantSource.system()));
    this.routes =
        new Routes(
                new InterviewRoutes(interviews, content, owners, body, shown),
                new AnswerRoute(interviews, owners, body, new EventStream(json, door), shown),
                new AttemptRoute(work.attempts(), owners, body),
                new DisputeRoutes(work.reviews(), owners, body),
                new DiscussionRoutes(work, owners, body),
                new HistoryRoutes(work, owners, body, new Export(work, shown, json, pages)),
                new HistoryPages(work, content, owners, pages),
                new BankRoutes(shelf, owners, content.engine()),
                new ContactRoute(content.contact(), InstantSource.system()),
                new BankPages(shelf, content, owners, pages),
                new ImportRoutes(imports),
                new ImportPages(imports, content.engine(), pages),
                new PageRoutes(work, content, owners, transcript, pages),
                new OperatorRoutes(content.bank(), work.history(), door),
                door)
            .table();
    this.javalin =
        Javalin.create(
            config -> {
              config.http.maxRequestSize = settings.limits().bodyKilobytes() * 1024L;
              config.jetty.modifyServer(jetty -> jetty.insertHandler(new Attendance(door)));
              configure(config, json, routes, quiet, new Problems(pages, json));
            });
  }

  /// Begins to listen.
  ///
  /// @return the port, also where the settings left the choice to the machine
  /// @throws Refusal if the port is taken
  public int start() {
    JavalinLogger.enabled = false; // why a start fails, our own sentence says better
    try {
      return javalin.start(settings.host(), settings.port()).port();
    } catch (JavalinBindException e) {
      throw new Refusal(
          Refusal.Code.CONFLICT,
          "Port "
              + settings.port()
              + " of "
              + settings.host()
              + " cannot be had: another program has it, or it is not allowed."
              + " Choose another with --port or the setting web.port, or end that program.");
    } finally {
      JavalinLogger.enabled = true;
    }
  }

  /// How long nobody has wanted anything of it; zero while somebody does.
  public Duration quiet() {
    return quiet.length();
  }

  /// What it answers, static files apart.
  List<Routes.Route> routes() {
    return routes;
  }

  /// Begins nothing new, lets what is under way come to its end within the grace period, and stops.
  /// What is not said by then is made good by the built-in words.
  @Override
  public void close() {
    door.close();
    try {
      if (!door.awaitQuiet(settings.gracePeriod())) {
        log.warn("event=cut-off grace-period={}", settings.gracePeriod());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config,
      ObjectMapper json,
      List<Routes.Route> routes,
      Quiet quiet,
      Problems problems) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.jetty.modifyServletContextHandler(all -> all.addEventListener(new Rehearsal()));
    config.jsonMapper(new JavalinJackson(json, true));
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/static";
          files.directory = "/static";
          files.location = Location.CLASSPATH;
        });
    config.staticFiles.enableWebjars();
    config.routes.before(quiet::begin);
    config.routes.after(quiet::end);
    config.routes.before(Server::guard);
    config.routes.before("/api/*", context -> context.header("Cache-Control", "no-store"));
    routes.forEach(
        route ->
            config.routes.addHttpHandler(
                route.method(), route.path(), Problems.telling(route.handler())));
    problems.register(config.routes);
  }

  /// Headers that keep a page from running or embedding what is not ours.
  private static void guard(Context context) {
    context
        .header(
            "Content-Security-Policy",
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; base-uri 'none'; form-action 'self';"
                + " frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin");
  }

  private static ObjectMapper mapper() {
    return JsonMapper.builder().build();
  }
}
