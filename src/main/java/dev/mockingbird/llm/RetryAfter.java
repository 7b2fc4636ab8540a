package dev.mockingbird.llm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// Reads the header `Retry-After`, which holds seconds or a date (RFC 9110, 10.2.3).
final class RetryAfter {
  /// Stands for every number of seconds that is no wait any more.
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private static final Pattern SECONDS = Pattern.compile("\\d+");
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /// How long to wait; zero if the header holds nothing sensible, or a moment that has passed.
  static Duration of(String header, Instant now) {
    String value = header.strip();
    if (SECONDS.matcher(value).matches()) {
      return value.length() > MOST_DIGITS ? FOR_EVER : Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }
}
