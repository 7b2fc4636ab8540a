package dev.mockingbird.web;

import dev.mockingbird.domain.Refusal;

/// What one server takes on, so that no client can use up what is for all; section `web.limits` of
/// the settings. A client is an address.
///
/// @param bodyKilobytes of one request, imports apart, which have their own; 1 to 65536; 256 by
///     default
/// @param streams open at once, 1 to 30000; 20000 by default
/// @param streamsPerClient open at once, 1 or more; 1000 by default, for many people may come from
///     one address
/// @param interviewsPerMinute begun by one client, 1 or more; 120 by default, for a
///     class may begin together from one address
/// @param forwarded whether the last address in `X-Forwarded-For` is the client's; false by
///     default, since anybody can send that header where no proxy sets it
public record WebLimits(
    int bodyKilobytes,
    int streams,
    int streamsPerClient,
    int interviewsPerMinute,
    boolean forwarded) {
  private static final int MAX_KILOBYTES = 65_536;
  private static final int MAX_STREAMS = 30_000;

  public WebLimits {
    between(bodyKilobytes, MAX_KILOBYTES, "body-kilobytes");
    between(streams, MAX_STREAMS, "streams");
    between(streamsPerClient, Integer.MAX_VALUE, "streams-per-client");
    between(interviewsPerMinute, Integer.MAX_VALUE, "interviews-per-minute");
  }

  public static WebLimits defaults() {
    return new WebLimits(256, 20_000, 1000, 120, false);
  }

  private static void between(int value, int most, String name) {
    if (value < 1 || value > most) {
      String range = most == Integer.MAX_VALUE ? "1 or more" : "1 to " + most;
      throw new Refusal(
          Refusal.Code.INVALID, "web.limits." + name + " is " + value + ", must be " + range);
    }
  }
}
