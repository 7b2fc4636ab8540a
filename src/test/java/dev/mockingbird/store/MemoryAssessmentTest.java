package dev.mockingbird.store;

import dev.mockingbird.interview.InterviewStore;

class MemoryAssessmentTest extends AssessmentContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  InterviewStore store() {
    return memory;
  }
}
