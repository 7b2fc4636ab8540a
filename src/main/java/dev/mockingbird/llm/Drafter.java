package dev.mockingbird.llm;

import dev.mockingbird.domain.Drafts;
import dev.mockingbird.domain.Question;

/// Proposes the key points of a question from its reference answer. May be called from many threads
/// at once.
@FunctionalInterface
public interface Drafter {
  /// What is proposed; never an exception for what a model or its server does.
  Drafts draft(Question question);
}
