package dev.mockingbird.domain;

/// The checks that records make of what they are given; the message names the thing and what was
/// expected.
final class Require {
  private Require() {}

  static String text(String value, String name) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is empty, must have text");
    }
    return value;
  }

  static int range(int value, int least, int most, String name) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be " + least + " to " + most);
    }
    return value;
  }
}
