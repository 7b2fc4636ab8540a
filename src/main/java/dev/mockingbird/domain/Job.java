package dev.mockingbird.domain;

import java.util.List;
import java.util.Optional;

/// The job a candidate prepares for, in their own words, and what of it each question answers to. A
/// pasted description is nobody else's business: it chooses questions in the process and is shown
/// to its owner, and neither a log nor a model ever gets it.
///
/// @param role such as `machine learning engineer`, on one line; empty: none
/// @param description as it was pasted; empty: none
/// @param matches why questions were chosen, one at most for each
public record Job(String role, String description, List<Match> matches) {
  /// No job in particular.
  public static final Job NONE = new Job("", "", List.of());

  /// The longest role, in characters.
  public static final int MAX_ROLE = 80;

  /// The longest description, in characters; the longest on job boards have about 8,000.
  public static final int MAX_DESCRIPTION = 10_000;

  public Job {
    matches = List.copyOf(matches);
  }

  /// What of the description a question answers to.
  ///
  /// @param phrase of the description, as it stands there
  /// @param words of the phrase that the question has too, as they stand in the phrase; none where
  ///     the two are near by meaning alone
  public record Match(String questionId, String phrase, List<String> words) {
    public Match {
      words = List.copyOf(words);
    }

    /// For a person to read.
    public String sentence() {
      String because = "Asked because your job description says “" + phrase + "”";
      return words.isEmpty()
          ? because + ", which is near to it in meaning."
          : because + "; the question shares “" + String.join("”, “", words) + "”.";
    }
  }

  /// A job as somebody typed it, without white space around.
  ///
  /// @throws Refusal if either is too long, or no text
  public static Job of(String role, String description) {
    return new Job(
        checked("role", role.strip().replaceAll("\\s+", " "), MAX_ROLE),
        checked("job description", description.strip(), MAX_DESCRIPTION),
        List.of());
  }

  public boolean hasDescription() {
    return !description.isEmpty();
  }

  /// Why this question was chosen; empty if the description has nothing to do with it.
  public Optional<Match> match(String questionId) {
    return matches.stream().filter(match -> match.questionId().equals(questionId)).findFirst();
  }

  public Job with(List<Match> found) {
    return new Job(role, description, found);
  }

  /// Says nothing of what was pasted, so that no message and no log can.
  @Override
  public String toString() {
    return "Job[" + role.length() + " and " + description.length() + " characters]";
  }

  private static String checked(String what, String text, int most) {
    if (text.length() > most) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "The "
              + what
              + " has "
              + text.length()
              + " characters; "
              + most
              + " is the most that is taken. Shorten it.");
    }
    if (text.chars().anyMatch(unit -> Character.isISOControl(unit) && "\n\r\t".indexOf(unit) < 0)) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "The " + what + " holds control characters, as a binary file does. Paste it as text.");
    }
    return text;
  }
}
