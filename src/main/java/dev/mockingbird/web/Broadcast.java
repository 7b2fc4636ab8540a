package dev.mockingbird.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The events of one reply, from the first to `done` or `failed`, kept so that whoever comes late
/// or comes back reads them all. Written by the threads that work on the reply, read by those that
/// stream it; none waits for the other.
final class Broadcast {
  private final String name;
  private final List<Event> events = new ArrayList<>();
  private boolean isOver;

  /// @param name unique among the broadcasts of an interview; the ids of its events begin with it
  Broadcast(String name) {
    this.name = name;
  }

  /// @param id `name.number`, the number from 1
  record Event(String id, String kind, Object payload) {}

  /// Adds an event; does nothing after the last.
  synchronized void send(String kind, Object payload) {
    if (!isOver) {
      events.add(new Event(name + "." + (events.size() + 1), kind, payload));
      notifyAll();
    }
  }

  /// Adds the last event.
  synchronized void end(String kind, Object payload) {
    send(kind, payload);
    isOver = true;
  }

  /// The event at an index, from 0; waits for it, but no longer than `patience`.
  synchronized Optional<Event> await(int index, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (events.size() <= index) {
      long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        return Optional.empty();
      }
      wait(left);
    }
    return Optional.of(events.get(index));
  }

  /// True if the event at the index is the last.
  synchronized boolean isLast(int index) {
    return isOver && index >= events.size() - 1;
  }

  synchronized boolean isOver() {
    return isOver;
  }

  /// How many events somebody has read who read up to this id; 0 if the id is of another broadcast.
  synchronized int readUpTo(String eventId) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).id().equals(eventId)) {
        return i + 1;
      }
    }
    return 0;
  }
}
