package dev.mockingbird.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Judge;
import dev.mockingbird.grading.Verdict;
import dev.mockingbird.llm.ModelSettings.Deadlines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// Lets a language model judge an answer (station 4, the thorough half): each time a fresh call
/// that knows nothing of the chat, at temperature 0, with a schema for the reply. A reply that
/// cannot be read gets one chance to be put right; then the model is unavailable, which is no
/// grade.
final class LlmJudge implements Judge {
  private static final Optional<Failure> NONE = Optional.empty();

  private final ChatModel model;
  private final JudgePrompt prompt;
  private final Endpoint endpoint;
  private final ModelSettings settings;
  private final Journal journal;
  private final Breaker breaker;

  LlmJudge(ChatModel model, JudgePrompt prompt, Access access) {
    this.model = model;
    this.prompt = prompt;
    this.endpoint = access.endpoint();
    this.settings = access.settings();
    this.journal = access.journal();
    this.breaker = access.breaker();
  }

  /// Judges on a virtual thread of its own, so that it can be stopped wherever it hangs when the
  /// time for judging is over or this thread is interrupted.
  @Override
  public Verdict judge(Exchange exchange) {
    return breaker
        .begin()
        .map(call -> judge(exchange, call))
        .orElseGet(() -> new Verdict.Unavailable(breaker.resting().reason()));
  }

  private Verdict judge(Exchange exchange, Breaker.Call call) {
    Deadlines deadlines = settings.deadlines();
    FutureTask<Verdict> task = new FutureTask<>(() -> judgeInTwoTries(exchange, call));
    Thread.ofVirtual().name("llm-judge").start(task);
    try {
      return task.get(deadlines.judge().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      Failure failure = Failure.tooLong(endpoint, deadlines.judge());
      call.ended(Optional.of(failure));
      return new Verdict.Unavailable(failure.reason());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Verdict.Unavailable("grading was stopped");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the judge failed", e.getCause());
    } finally {
      call.ended(Optional.of(Failure.stopped())); // or a bug; either says nothing of the server
      task.cancel(true);
    }
  }

  private Verdict judgeInTwoTries(Exchange exchange, Breaker.Call call)
      throws InterruptedException {
    List<ChatMessage> messages = new ArrayList<>(prompt.messages(exchange));
    Reply reply = ask(formatted(messages));
    switch (reply) {
      case Reply.Text(String text, String _) -> {
        if (read(text, exchange) instanceof JudgeReply.Unreadable(String problem)) {
          messages.add(AiMessage.from(JudgeReply.shortened(text)));
          messages.add(
              UserMessage.from(
                  "That reply cannot be used: "
                      + problem
                      + "."
                      + " Reply again, with the JSON object alone."));
          reply = ask(formatted(messages));
        }
      }
      case Reply.Failed(Failure failure) -> {
        if (failure.kind() == Failure.Kind.REQUEST) {
          // some servers know no schema, some models no temperature; the prompt asks for JSON too
          reply = ask(ChatRequest.builder().messages(messages).build());
        }
      }
    }
    call.ended(reply instanceof Reply.Failed(Failure failure) ? Optional.of(failure) : NONE);
    return verdict(reply, exchange);
  }

  private Verdict verdict(Reply reply, Exchange exchange) {
    return switch (reply) {
      case Reply.Failed(Failure failure) -> new Verdict.Unavailable(failure.reason());
      case Reply.Text(String text, String parameters) ->
          switch (read(text, exchange)) {
            case JudgeReply.Opinions(var opinions) ->
                new Verdict.Judged(
                    opinions,
                    new Basis.Model(endpoint.name(), prompt.file().version()),
                    parameters,
                    text);
            case JudgeReply.Unreadable _ ->
                new Verdict.Unavailable(Failure.unreadable(endpoint).reason());
          };
    };
  }

  private static JudgeReply read(String text, Exchange exchange) {
    Set<String> known =
        exchange.question().points().stream().map(KeyPoint::id).collect(Collectors.toSet());
    return JudgeReply.read(text, known);
  }

  private static ChatRequest formatted(List<ChatMessage> messages) {
    return ChatRequest.builder()
        .messages(messages)
        .temperature(0.0)
        .responseFormat(JudgeReply.FORMAT)
        .build();
  }

  /// What to keep of how it was asked, for a person to read.
  private static String parameters(ChatRequest request) {
    return request.temperature() == null
        ? "the server's own temperature, no schema"
        : "temperature " + request.temperature() + ", reply by schema";
  }

  /// What came of asking.
  private sealed interface Reply {
    record Text(String text, String parameters) implements Reply {}

    record Failed(Failure failure) implements Reply {}
  }

  private Reply ask(ChatRequest request) throws InterruptedException {
    Patience patience = new Patience(settings.attempts());
    Duration left = settings.deadlines().judge();
    Reply reply = once(request);
    while (reply instanceof Reply.Failed(Failure failure) && patience.waitAfter(failure, left)) {
      reply = once(request);
    }
    return reply;
  }

  private Reply once(ChatRequest request) {
    Journal.Entry entry = journal.begin("judge");
    try {
      String text = model.chat(request, entry.options()).aiMessage().text();
      return new Reply.Text(text == null ? "" : text, parameters(request));
    } catch (RuntimeException e) { // whatever the library makes of a strange reply
      Failure failure = Failure.of(e, endpoint);
      entry.end(failure);
      return new Reply.Failed(failure);
    }
  }
}
