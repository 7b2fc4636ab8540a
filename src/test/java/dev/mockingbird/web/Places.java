package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// What the ids of the events of one reply must be, so that a stream can go on from each.
final class Places {
  private Places() {}

  /// An id tells how much was heard with its event: something more each time, and of nothing less.
  static void assertLaterAndLater(List<Browser.Event> events) {
    List<Place> places = events.stream().map(e -> Place.of(e.id()).orElseThrow()).toList();
    assertThat(places).doesNotHaveDuplicates();
    assertThat(places.stream().map(Place::version).distinct()).hasSize(1);
    assertThat(places.stream().map(Place::assessments)).isSorted();
    assertThat(places.stream().map(Place::characters)).isSorted();
    assertThat(places.stream().map(Place::stage)).isSorted();
  }
}
