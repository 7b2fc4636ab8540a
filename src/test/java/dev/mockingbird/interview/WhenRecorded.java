package dev.mockingbird.interview;

import dev.mockingbird.domain.Interview;
import java.util.function.Consumer;

/// An audience that does something as soon as it hears that a turn is recorded.
record WhenRecorded(Consumer<Interview> then) implements Audience {
  @Override
  public void recorded(Interview after) {
    then.accept(after);
  }

  @Override
  public void reassessed(Interview after, int turn) {}

  @Override
  public void words(String piece) {}

  @Override
  public void spoken(Interview after) {}
}
