package dev.mockingbird.store;

import dev.mockingbird.interview.InterviewStore;

class MemoryAttemptTest extends AttemptContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  InterviewStore store() {
    return memory;
  }
}
