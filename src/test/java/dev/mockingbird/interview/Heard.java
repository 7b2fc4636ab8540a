package dev.mockingbird.interview;

import dev.mockingbird.domain.Interview;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An audience that remembers. May be called from many threads at once.
///
/// @param events the names of what was heard, in order; neighbouring words count once
record Heard(
    List<String> events, List<String> pieces, List<Interview> spoken, List<Interview> reassessed)
    implements Audience {
  Heard() {
    this(
        new CopyOnWriteArrayList<>(),
        new CopyOnWriteArrayList<>(),
        new CopyOnWriteArrayList<>(),
        new CopyOnWriteArrayList<>());
  }

  String words() {
    return String.join("", pieces);
  }

  @Override
  public void recorded(Interview after) {
    events.add("recorded");
  }

  @Override
  public void reassessed(Interview after, int turn) {
    events.add("reassessed " + turn);
    reassessed.add(after);
  }

  @Override
  public void words(String piece) {
    if (pieces.isEmpty()) {
      events.add("words");
    }
    pieces.add(piece);
  }

  @Override
  public void spoken(Interview after) {
    events.add("spoken");
    spoken.add(after);
  }
}
