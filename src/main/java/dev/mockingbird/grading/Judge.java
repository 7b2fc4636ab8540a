package dev.mockingbird.grading;

/// Says per key point what an answer shows. May be wrong and may be fooled: what it says is a
/// [Verdict], not yet proven. May be called from many threads at once.
public interface Judge {
  Verdict judge(Exchange exchange);
}
