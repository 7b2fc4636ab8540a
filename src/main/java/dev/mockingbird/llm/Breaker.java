package dev.mockingbird.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Leaves a model alone that failed several times in a row, so that nobody waits for it again and
/// again; after a pause one call finds out whether it is back. Speaking and judging share it, since
/// they share the server. May be used from many threads at once.
final class Breaker {
  private final CircuitBreaker circuit;
  private final Endpoint endpoint;
  private final ModelSettings.Rest rest;

  Breaker(Endpoint endpoint, ModelSettings.Rest rest) {
    this.endpoint = endpoint;
    this.rest = rest;
    this.circuit =
        CircuitBreaker.of(
            endpoint.name(),
            CircuitBreakerConfig.custom()
                .slidingWindowSize(rest.afterFailures())
                .minimumNumberOfCalls(rest.afterFailures())
                .failureRateThreshold(100)
                .slowCallRateThreshold(100)
                .slowCallDurationThreshold(Duration.ofDays(1)) // we have deadlines
                .waitDurationInOpenState(rest.time())
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
  }

  /// Leave for one call, further attempts included; empty while the model is left alone.
  Optional<Call> begin() {
    return circuit.tryAcquirePermission() ? Optional.of(new Call()) : Optional.empty();
  }

  /// Why no call is made now.
  Failure resting() {
    return Failure.resting(endpoint, rest);
  }

  /// One call; its first ending counts.
  final class Call {
    private final AtomicBoolean isOver = new AtomicBoolean();

    private Call() {}

    /// @param failure none if it succeeded; one that says nothing about the server, such as a
    ///     candidate's stop or a request it does not take, does not count
    void ended(Optional<Failure> failure) {
      if (!isOver.compareAndSet(false, true)) {
        return;
      }
      if (failure.isEmpty()) {
        circuit.onSuccess(0, TimeUnit.NANOSECONDS);
        return;
      }
      switch (failure.get().kind()) {
        case HARMLESS, REQUEST -> circuit.releasePermission();
        case PASSING, LASTING -> {
          String reason = failure.get().reason();
          circuit.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(reason));
        }
      }
    }
  }
}
