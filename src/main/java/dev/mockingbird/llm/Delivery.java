package dev.mockingbird.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.mockingbird.llm.ModelStream.Piece;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// How a model that speaks is called: with deadlines to the first word, between words and in all,
/// and another try only while nothing has come of the one before. Interrupting the thread ends the
/// call.
///
/// @param purpose as the [Journal] has it
record Delivery(StreamingChatModel model, Access access, String purpose) {
  /// Calls the model until a reply is whole or there is no point in another try.
  ///
  /// @param words gets the reply piece by piece
  /// @param hasBegun true once another reply cannot take the place of this one
  /// @return empty if the reply is whole
  Optional<Failure> of(ChatRequest request, Consumer<String> words, BooleanSupplier hasBegun)
      throws InterruptedException {
    Countdown countdown = new Countdown(access.settings().deadlines().total());
    Patience patience = new Patience(access.settings().attempts());
    while (true) {
      Optional<Failure> failure = once(request, words, countdown);
      if (failure.isEmpty()
          || hasBegun.getAsBoolean()
          || !patience.waitAfter(failure.get(), countdown.left())) {
        return failure;
      }
    }
  }

  private Optional<Failure> once(ChatRequest request, Consumer<String> words, Countdown countdown)
      throws InterruptedException {
    Journal.Entry entry = access.journal().begin(purpose);
    try (ModelStream stream =
        new ModelStream(model, request, access.endpoint(), access.settings().deadlines(), entry)) {
      while (true) {
        switch (stream.next(countdown.left())) {
          case Piece.Words(String text) -> words.accept(text);
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
