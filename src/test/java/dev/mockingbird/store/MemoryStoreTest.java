package dev.mockingbird.store;

import dev.mockingbird.interview.InterviewStore;

class MemoryStoreTest extends InterviewStoreContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  InterviewStore store() {
    return memory;
  }
}
