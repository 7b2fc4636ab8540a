package dev.mockingbird.corpus;

import dev.mockingbird.domain.Finding;
import java.util.Locale;

/// What a person found in an answer about one key point, in the words of findings.
public enum Mark {
  COVERED,
  PARTLY,
  CONTRADICTED,
  MISSED;

  /// The word used in files.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What a judge found, to be held against what people found.
  public static Mark of(Finding finding) {
    return switch (finding) {
      case Finding.Covered _ -> COVERED;
      case Finding.Partly _ -> PARTLY;
      case Finding.Contradicted _ -> CONTRADICTED;
      case Finding.Missed _ -> MISSED;
    };
  }
}
