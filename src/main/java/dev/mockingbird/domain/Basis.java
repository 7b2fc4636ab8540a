package dev.mockingbird.domain;

/// What an assessment rests on: which judge read the answer, in which version.
public sealed interface Basis {
  /// Graded in the process, without a model.
  ///
  /// @param version of the built-in judge
  /// @param because why the model did not judge although one is configured; empty where none is
  record BuiltIn(String version, String because) implements Basis {}

  /// Graded by a language model, every claim of it checked by code.
  ///
  /// @param promptVersion hash of the prompt file
  record Model(String name, String promptVersion) implements Basis {}

  /// True if a finding on this basis may take the place of one on the other: a model's judge is
  /// stronger than the built-in one, any model is as strong as another.
  default boolean isAsStrongAs(Basis other) {
    return switch (this) {
      case Model _ -> true;
      case BuiltIn _ -> other instanceof BuiltIn;
    };
  }

  /// For a person to read.
  default String sentence() {
    return switch (this) {
      case BuiltIn(String _, String because) when because.isEmpty() ->
          "Graded by the built-in judge.";
      case BuiltIn(String _, String because) ->
          "Graded by the built-in judge because " + because + ".";
      case Model(String name, String _) ->
          "Graded by " + name + ", each credited point checked against your words.";
    };
  }
}
