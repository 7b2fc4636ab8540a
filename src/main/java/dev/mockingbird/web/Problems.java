package dev.mockingbird.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.StoreFailure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place that turns what went wrong into an answer: problem+json (RFC 9457) for programs, a
/// page for people.
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY = "Retry-After";

  /// Seconds until what failed may succeed.
  private static final String SOON = "5";

  private final Pages pages;
  private final ObjectMapper json;

  Problems(Pages pages, ObjectMapper json) {
    this.pages = pages;
    this.json = json;
  }

  /// A problem as RFC 9457 has it.
  record Problem(String type, String title, int status, String detail) {
    Problem(HttpStatus status, String detail) {
      this("about:blank", status.getMessage(), status.getCode(), detail);
    }
  }

  /// An unexpected failure that was logged where it happened, under the number in its problem.
  static final class Reported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Reported(Problem problem, Throwable cause) {
      super(problem.detail(), cause);
      this.problem = problem;
    }
  }

  void register(RoutesConfig routes) {
    routes.exception(Reported.class, (reported, context) -> answer(context, reported.problem));
    routes.exception(
        Busy.class,
        (busy, context) -> {
          context.header(RETRY, String.valueOf(busy.seconds()));
          answer(context, busy.problem());
        });
    routes.exception(Refusal.class, (refusal, context) -> answer(context, of(refusal)));
    routes.exception(StoreFailure.class, (failure, context) -> answer(context, of(failure)));
    routes.exception(HttpResponseException.class, (e, context) -> answer(context, of(e, context)));
    routes.exception(Exception.class, (e, context) -> answer(context, unexpected(e)));
  }

  /// A handler whose errors, such as a stack that overflows, are answered and logged as every other
  /// unexpected failure is; Javalin would answer them with an empty 500.
  static Handler telling(Handler handler) {
    return context -> {
      try {
        handler.handle(context);
      } catch (Error e) {
        throw new Reported(unexpected(e), e);
      }
    };
  }

  static Problem of(Refusal refusal) {
    if (refusal.code() == Refusal.Code.NO_ROOM) {
      LOG.error("event=no-room reason=\"{}\"", refusal.getMessage()); // somebody has to make some
    }
    HttpStatus status =
        switch (refusal.code()) {
          case INVALID -> HttpStatus.BAD_REQUEST;
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case CONFLICT -> HttpStatus.CONFLICT;
          case REUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
          case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
          case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    return new Problem(status, refusal.getMessage());
  }

  /// The store fails and nothing can take its place: logged here, once.
  static Problem of(StoreFailure failure) {
    LOG.error("event=store-{} reason=\"{}\"", failure.kind().word(), failure.getMessage());
    return switch (failure.kind()) {
      case FULL ->
          new Problem(
              HttpStatus.INSUFFICIENT_STORAGE,
              "The disk on which interviews are kept is full, so this was not recorded. What you"
                  + " wrote stays in this browser: send it again when whoever runs this server has"
                  + " made room. All that was recorded before can be read.");
      case LOST ->
          new Problem(
              HttpStatus.SERVICE_UNAVAILABLE,
              "The database in which interviews are kept cannot be used at the moment. What you"
                  + " wrote stays in this browser: send it again in a few seconds.");
    };
  }

  /// What nobody foresaw: logged here, once, under a number that the person can quote.
  static Problem unexpected(Throwable failure) {
    String number = UUID.randomUUID().toString();
    LOG.error("event=unexpected number={}", number, failure);
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong here that should not. What was recorded is safe; reload and try"
            + " again. In the server's log it has the number "
            + number
            + ".");
  }

  private static Problem of(HttpResponseException e, Context context) {
    HttpStatus status = HttpStatus.forStatus(e.getStatus());
    String detail =
        switch (status) {
          case NOT_FOUND -> "There is nothing at " + context.path() + ".";
          case METHOD_NOT_ALLOWED -> context.path() + " does not take " + context.method() + ".";
          case CONTENT_TOO_LARGE ->
              "The request is larger than the server takes. Shorten it and send it again.";
          default -> String.valueOf(e.getMessage());
        };
    return new Problem(status, detail);
  }

  /// Says it in one plain sentence where the answer itself cannot be made, of which Javalin would
  /// only warn.
  private void answer(Context context, Problem problem) {
    try {
      tell(context, problem);
    } catch (RuntimeException | Error e) {
      Problem worse = unexpected(e);
      context.status(worse.status()).contentType("text/plain").result(worse.detail());
    }
  }

  private void tell(Context context, Problem problem) {
    context.status(problem.status());
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode()
        && !context.res().containsHeader(RETRY)) {
      context.header(RETRY, SOON);
    }
    if (wantsPage(context)) {
      pages.show(
          context, "error.jte", new ErrorPage(problem.status(), problem.title(), problem.detail()));
    } else {
      context.contentType("application/problem+json").result(write(problem));
    }
  }

  private static boolean wantsPage(Context context) {
    String accept = context.header("Accept");
    return accept != null && accept.contains("text/html");
  }

  private byte[] write(Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
