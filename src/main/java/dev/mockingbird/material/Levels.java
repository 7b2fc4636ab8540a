package dev.mockingbird.material;

import dev.mockingbird.domain.Level;
import java.util.Locale;
import java.util.Optional;

/// The words by which tables call the levels.
final class Levels {
  private Levels() {}

  static Optional<Level> of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "junior", "easy", "basic", "beginner", "entry" -> Optional.of(Level.JUNIOR);
      case "middle", "mid", "medium", "intermediate" -> Optional.of(Level.MIDDLE);
      case "senior", "hard", "advanced", "expert", "difficult" -> Optional.of(Level.SENIOR);
      default -> Optional.empty();
    };
  }
}
