package dev.mockingbird.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.mockingbird.interview.Discussant;
import java.util.Optional;

/// Lets a language model discuss a key point of a finished interview: each time a fresh call that
/// is told what is recorded. Its words are only words; a reply that is not whole is none.
final class LlmDiscussant implements Discussant {
  private final Delivery delivery;
  private final DiscussantPrompt prompt;
  private final Endpoint endpoint;
  private final Breaker breaker;

  LlmDiscussant(StreamingChatModel model, DiscussantPrompt prompt, Access access) {
    this.delivery = new Delivery(model, access, "discuss");
    this.prompt = prompt;
    this.endpoint = access.endpoint();
    this.breaker = access.breaker();
  }

  @Override
  public Said discuss(Matter matter) {
    return breaker
        .begin()
        .map(call -> discuss(matter, call))
        .orElseGet(() -> new Said.Unavailable(breaker.resting().reason()));
  }

  private Said discuss(Matter matter, Breaker.Call call) {
    ChatRequest request = ChatRequest.builder().messages(prompt.messages(matter)).build();
    StringBuilder words = new StringBuilder();
    try {
      Optional<Failure> failure = delivery.of(request, words::append, () -> !words.isEmpty());
      call.ended(failure);
      return failure
          .<Said>map(broken -> new Said.Unavailable(broken.reason()))
          .orElseGet(() -> whole(words.toString().strip()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Said.Unavailable("the call was stopped");
    } finally {
      call.ended(Optional.of(Failure.stopped())); // or a bug; either says nothing of the server
    }
  }

  private Said whole(String words) {
    return words.isEmpty()
        ? new Said.Unavailable(Failure.wordless(endpoint).reason())
        : new Said.Words(words, endpoint.name());
  }
}
