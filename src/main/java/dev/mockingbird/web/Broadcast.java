package dev.mockingbird.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The events of one reply, from the first to `done` or `failed`, kept so that whoever comes late
/// or comes back reads them all. Written by the threads that work on the reply, read by those that
/// stream it; none waits for the other.
final class Broadcast {
  private final List<Event> events = new ArrayList<>();
  private Place place;
  private boolean isOver;

  /// @param start what was heard before the first event
  Broadcast(Place start) {
    this.place = start;
  }

  /// @param id the place after it, so that any server can go on from there
  record Event(String id, String kind, Object payload) {}

  /// Says what was heard before the first event, where that becomes known only now.
  synchronized void begin(Place start) {
    place = start;
  }

  /// The version of the interview that it is about; 0 before that is known.
  synchronized long version() {
    return place.version();
  }

  void assessed(Object payload) {
    send("assessed", payload, Place::assessed);
  }

  /// Adds some words, if there are any.
  void words(String piece) {
    if (!piece.isEmpty()) {
      send("words", new Shown.Words(piece), at -> at.said(piece));
    }
  }

  void spoken(Object payload) {
    send("spoken", payload, Place::spoken);
  }

  /// Adds the last event.
  synchronized void end(String kind, Object payload) {
    send(kind, payload, Place::over);
    isOver = true;
  }

  /// Adds an event; does nothing after the last.
  private synchronized void send(String kind, Object payload, UnaryOperator<Place> step) {
    if (!isOver) {
      place = step.apply(place);
      events.add(new Event(place.id(), kind, payload));
      notifyAll();
    }
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

  /// True if it can be told from there on: the place is before it, or one of its own. On another
  /// server the same is told in other pieces, so that places there may be none of these.
  synchronized boolean goesOnFrom(String eventId) {
    return Place.of(eventId).filter(heard -> heard.version() == place.version()).isEmpty()
        || readUpTo(eventId) > 0;
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
