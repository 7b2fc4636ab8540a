package dev.mockingbird.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.mockingbird.interview.Speaker;
import java.util.Optional;
import java.util.function.Consumer;

/// Lets a language model choose among the legal moves and put its choice into words (station 8).
/// What it may say is bounded by code on both sides: its prompt holds nothing that must not be
/// given away ([Menu]), a move that is not legal is not taken, and what says how an answer was is
/// left out where it must not be said ([Utterance]). A failed call is tried again only while
/// nothing has been said.
///
/// Interrupting the thread stops the words and the call; the interrupt is used up by that, so that
/// what was said can still be recorded.
final class LlmSpeaker implements Speaker {
  private final Delivery delivery;
  private final SpeakerPrompt prompt;
  private final Endpoint endpoint;
  private final Breaker breaker;

  LlmSpeaker(StreamingChatModel model, SpeakerPrompt prompt, Access access) {
    this.delivery = new Delivery(model, access, "speak");
    this.prompt = prompt;
    this.endpoint = access.endpoint();
    this.breaker = access.breaker();
  }

  @Override
  public Spoken speak(Cue cue, Consumer<String> words) {
    return breaker
        .begin()
        .map(call -> speak(cue, words, call))
        .orElseGet(() -> new Spoken.Unavailable(breaker.resting().reason()));
  }

  private Spoken speak(Cue cue, Consumer<String> words, Breaker.Call call) {
    ChatRequest request = ChatRequest.builder().messages(prompt.messages(cue)).build();
    Utterance utterance = new Utterance(new Menu(cue), words);
    try {
      Optional<Failure> failure = delivery.of(request, utterance::add, utterance::hasBegun);
      call.ended(failure);
      return failure
          .map(broken -> utterance.breakOff(broken.reason()))
          .orElseGet(() -> utterance.end(Failure.wordless(endpoint).reason()));
    } catch (InterruptedException e) {
      return utterance.stop();
    } finally {
      call.ended(Optional.of(Failure.stopped())); // or a bug; either says nothing of the server
    }
  }
}
