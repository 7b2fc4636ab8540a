package dev.mockingbird.store;

import dev.mockingbird.interview.InterviewStore;

class MemoryRemarkTest extends RemarkContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  InterviewStore store() {
    return memory;
  }
}
