package dev.mockingbird.store;

import dev.mockingbird.interview.InterviewStore;

final class MemorySummaryTest extends SummaryContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  InterviewStore store() {
    return memory;
  }
}
