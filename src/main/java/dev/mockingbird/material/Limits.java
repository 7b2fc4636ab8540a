package dev.mockingbird.material;

import dev.mockingbird.domain.Refusal;
import java.time.Duration;

/// How much is read at once, so that no file can stop the machine.
///
/// @param megabytes of one file, 1 to 1000; 20 by default
/// @param pages of one PDF; 500 by default
/// @param questions of one import; 1000 by default
/// @param time for one import; 60 s by default
public record Limits(int megabytes, int pages, int questions, Duration time) {
  private static final long MEGABYTE = 1_000_000;
  private static final int MOST_MEGABYTES = 1000;

  public Limits {
    atLeastOne(megabytes, "megabytes");
    if (megabytes > MOST_MEGABYTES) {
      throw refusal("megabytes is " + megabytes + ", must be " + MOST_MEGABYTES + " or less");
    }
    atLeastOne(pages, "pages");
    atLeastOne(questions, "questions");
    if (!time.isPositive()) {
      throw refusal("time is " + time.toMillis() + " ms, must be longer than nothing");
    }
  }

  public static Limits defaults() {
    return new Limits(20, 500, 1000, Duration.ofSeconds(60));
  }

  long bytes() {
    return megabytes * MEGABYTE;
  }

  private static void atLeastOne(int value, String name) {
    if (value < 1) {
      throw refusal(name + " is " + value + ", must be 1 or more");
    }
  }

  private static Refusal refusal(String message) {
    return new Refusal(Refusal.Code.INVALID, "imports.limits." + message);
  }
}
