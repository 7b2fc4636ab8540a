package dev.mockingbird.store;

import dev.mockingbird.interview.InterviewStore;

class MemoryReceiptTest extends ReceiptContract {
  private final MemoryStore memory = new MemoryStore();

  @Override
  InterviewStore store() {
    return memory;
  }
}
