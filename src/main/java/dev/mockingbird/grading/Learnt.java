package dev.mockingbird.grading;

import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Vectors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a network that reads answers has learnt of the key points of some questions. It was learnt
/// with the network (`src/training/reader.py`), and goes with no other. Immutable.
final class Learnt {
  /// Of no question anything.
  static final Learnt NOTHING = new Learnt("", Map.of());

  private static final String RESOURCE = "/reader.tsv";
  private static final int CELLS = 6;

  private final String network;
  private final Map<Point, Map<Mark, Direction>> points;

  private Learnt(String network, Map<Point, Map<Mark, Direction>> points) {
    this.network = network;
    this.points = points;
  }

  private record Point(String questionId, String pointId, String claim) {}

  /// What speaks for a mark of a key point in what the network sees.
  static final class Direction {
    private final double offset;
    private final float[] numbers;

    Direction(double offset, float... numbers) {
      this.offset = offset;
      this.numbers = numbers;
    }

    /// As log odds against missed.
    ///
    /// @param seen as many numbers as the direction has
    double logOdds(float[] seen) {
      return Vectors.cosine(numbers, seen) + offset;
    }
  }

  /// What the program brings.
  static Learnt shipped() {
    return read(Shipped.of(RESOURCE));
  }

  /// Each row has a question, a key point, its claim, a mark, the offset and, in base64, the
  /// direction as little-endian floats.
  private static Learnt read(Shipped shipped) {
    Map<Point, Map<Mark, Direction>> points = new HashMap<>();
    for (String[] cells : shipped.rows()) {
      if (cells.length != CELLS) {
        throw new IllegalStateException(
            RESOURCE + " has a line of " + cells.length + " cells, must be " + CELLS);
      }
      points
          .computeIfAbsent(new Point(cells[0], cells[1], cells[2]), _ -> new EnumMap<>(Mark.class))
          .put(
              Mark.valueOf(cells[3].toUpperCase(Locale.ROOT)),
              new Direction(Double.parseDouble(cells[4]), floats(cells[5])));
    }
    return new Learnt(shipped.network(), points);
  }

  private static float[] floats(String base64) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
    float[] floats = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(floats);
    return floats;
  }

  /// The beginning of the SHA-256 of the network it was learnt with; empty if nothing was.
  String network() {
    return network;
  }

  /// One direction a mark for each key point, in the question's order; none if a point of it, or
  /// the claim that it has now, was not learnt.
  Optional<List<Map<Mark, Direction>>> of(Question question) {
    List<Map<Mark, Direction>> own =
        question.points().stream().flatMap(point -> of(question.id(), point).stream()).toList();
    return own.size() == question.points().size() ? Optional.of(own) : Optional.empty();
  }

  private Optional<Map<Mark, Direction>> of(String questionId, KeyPoint point) {
    return Optional.ofNullable(points.get(new Point(questionId, point.id(), point.claim().text())));
  }
}
