package dev.mockingbird.llm;

/// A key that must not be seen: it prints as `***`, so that no message, log line or record that
/// holds it can give it away.
final class Secret {
  static final Secret NONE = new Secret("");

  private final String value;

  Secret(String value) {
    this.value = value.strip();
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
