package dev.mockingbird.store;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/// Instants as the text of a column: always nine digits after the point, so that the order of the
/// texts is the order of time ([Instant#toString] drops zeros, and `Z` sorts after `.`).
final class SqlTime {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

  private SqlTime() {}

  static String text(Instant instant) {
    return ISO.format(instant);
  }
}
