package dev.mockingbird.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.mockingbird.interview.Speaker;
import dev.mockingbird.llm.ModelStream.Piece;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Lets a language model choose among the legal moves and put its choice into words (station 8).
/// What it may say is bounded by code on both sides: its prompt holds nothing that must not be
/// given away ([Menu]), and a move that is not legal is not taken ([Utterance]). A failed call is
/// tried again only while nothing has been said.
///
/// Interrupting the thread stops the words and the call; the interrupt is used up by that, so that
/// what was said can still be recorded.
final class LlmSpeaker implements Speaker {
  private final StreamingChatModel model;
  private final SpeakerPrompt prompt;
  private final Endpoint endpoint;
  private final ModelSettings settings;
  private final Journal journal;
  private final Breaker breaker;

  LlmSpeaker(StreamingChatModel model, SpeakerPrompt prompt, Access access) {
    this.model = model;
    this.prompt = prompt;
    this.endpoint = access.endpoint();
    this.settings = access.settings();
    this.journal = access.journal();
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
      Optional<Failure> failure = converse(request, utterance);
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

  /// Calls the model until a reply is whole or there is no point in another try; empty if whole.
  private Optional<Failure> converse(ChatRequest request, Utterance utterance)
      throws InterruptedException {
    Countdown countdown = new Countdown(settings.deadlines().total());
    Patience patience = new Patience(settings.attempts());
    while (true) {
      Optional<Failure> failure = once(request, utterance, countdown);
      if (failure.isEmpty()
          || utterance.hasBegun()
          || !patience.waitAfter(failure.get(), countdown.left())) {
        return failure;
      }
    }
  }

  private Optional<Failure> once(ChatRequest request, Utterance utterance, Countdown countdown)
      throws InterruptedException {
    Journal.Entry entry = journal.begin("speak");
    try (ModelStream stream =
        new ModelStream(model, request, endpoint, settings.deadlines(), entry)) {
      while (true) {
        switch (stream.next(countdown.left())) {
          case Piece.Words(String text) -> utterance.add(text);
          case Piece.Whole _ -> {
            return Optional.empty();
          }
          case Piece.Broken(Failure failure) -> {
            return Optional.of(failure);
          }
        }
      }
    }
  }

  /// The time left until a moment.
  private record Countdown(long end) {
    Countdown(Duration total) {
      this(System.nanoTime() + total.toNanos());
    }

    Duration left() {
      return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
  }
}
