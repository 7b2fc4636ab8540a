package dev.mockingbird.grading;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.StretchVectors;
import dev.mockingbird.domain.StretchVectors.Stretch;
import dev.mockingbird.domain.StretchVectors.Stretched;
import dev.mockingbird.grading.Reading.Window;
import java.util.List;
import java.util.Optional;

/// Reads answers to questions whose key points a network has learnt: each sentence once, from the
/// first of its words that state something to the last, and every window of it in the light of the
/// sentence.
final class Reader {
  /// Knows no question.
  static final Reader NONE = new Reader(_ -> List.of(), Learnt.NOTHING);

  private final StretchVectors network;
  private final Learnt learnt;

  /// @param learnt with this network
  Reader(StretchVectors network, Learnt learnt) {
    this.network = network;
    this.learnt = learnt;
  }

  /// The name of the network; empty if it has not learnt the question.
  String name(Question question) {
    return learnt.of(question).isPresent() ? learnt.network() : "";
  }

  /// What it finds of each key point, in the question's order; nothing if the network has not
  /// learnt the question.
  Optional<List<Evidence>> evidence(Question question, Reading reading) {
    return learnt
        .of(question)
        .map(
            points -> {
              List<float[]> seen = seen(reading);
              return points.stream()
                  .map(directions -> Evidence.in(reading.windows(), seen, directions))
                  .toList();
            });
  }

  /// What the network sees in each window; those of one sentence stand together.
  private List<float[]> seen(Reading reading) {
    return network
        .of(reading.sentences().stream().map(windows -> stretched(reading, windows)).toList())
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static Stretched stretched(Reading reading, List<Window> sentence) {
    Stretch whole = Reading.extent(sentence);
    return new Stretched(
        reading.words(sentence),
        sentence.stream()
            .map(one -> new Stretch(one.start() - whole.start(), one.end() - whole.start()))
            .toList());
  }
}
