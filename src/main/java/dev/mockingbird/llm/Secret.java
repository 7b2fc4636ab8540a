package dev.mockingbird.llm;

import dev.mockingbird.domain.Refusal;
import java.util.regex.Pattern;

/// A key that must not be seen: it prints as `***`, so that no message, log line or record that
/// holds it can give it away.
final class Secret {
  private static final Pattern SENDABLE = Pattern.compile("[ -~]*");
  static final Secret NONE = new Secret("", "nothing");

  private final String value;

  /// @param place the variable or the file that holds it, for the message
  /// @throws Refusal if no HTTP header can carry it: the client's own message would repeat the key
  Secret(String value, String place) {
    this.value = value.strip();
    if (!SENDABLE.matcher(this.value).matches()) {
      throw new Refusal(
          Refusal.Code.INVALID,
          place
              + " holds a character that no key has, must be one line of printable ASCII: put the"
              + " key there again");
    }
  }

  boolean isPresent() {
    return !value.isEmpty();
  }

  /// The key itself; for the HTTP header and for nothing else.
  String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return isPresent() ? "***" : "";
  }
}
