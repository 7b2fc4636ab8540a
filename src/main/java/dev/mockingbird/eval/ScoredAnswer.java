package dev.mockingbird.eval;

import dev.mockingbird.domain.Basis;
import java.time.Duration;

/// An answer that people graded, and what the judge made of it.
///
/// @param score by the judge, 0 to 1
record ScoredAnswer(GradedAnswer answer, double score, Basis basis, Duration took) {}
