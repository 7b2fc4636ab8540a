package dev.mockingbird.domain;

import java.util.Locale;

/// What an answer, or an example of one, shows of a key point: what a person found in it, or what a
/// judge says of it. The word for it is that of findings.
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
