package dev.mockingbird.domain;

import java.time.Duration;
import java.util.List;

/// What came of trying to reach the language model. No key is in it.
public sealed interface Contact {
  /// It replied.
  ///
  /// @param model provider and model
  /// @param took from the call to the whole reply
  record Works(String model, Duration took) implements Contact {}

  /// It did not.
  ///
  /// @param reason a clause, such as `the model at http://localhost:1234/v1 cannot be reached`
  /// @param said the server's own words, cut short and without anything like a key; may be empty
  /// @param remedy what to do; a sentence
  record Failed(String model, String reason, String said, String remedy) implements Contact {}

  /// There is none to call.
  ///
  /// @param why a sentence: why there is none, or that there is one by now
  /// @param looked for what, and what was there; a clause each
  record Absent(String why, List<String> looked) implements Contact {
    public Absent {
      looked = List.copyOf(looked);
    }
  }
}
