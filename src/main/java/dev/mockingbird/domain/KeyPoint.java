package dev.mockingbird.domain;

import java.util.List;

/// One atomic claim of a reference answer, by itself right or wrong, with all that asking and
/// judging need.
///
/// @param id unique within its question
/// @param weight its share of the question's grade, 1 to 5
/// @param misconceptions what people often believe instead; none where nobody has written one down
/// @param followUp how to ask for it without giving it away
/// @param why one sentence on why it matters, for who missed it; no judge reads it; empty where
///     nobody has written one
/// @param competence what knowing it takes; no judge reads it
public record KeyPoint(
    String id,
    int weight,
    Claim claim,
    List<Misconception> misconceptions,
    FollowUp followUp,
    String why,
    Competence competence) {
  /// The heaviest a key point can be.
  public static final int MAX_WEIGHT = 5;

  public KeyPoint {
    Require.text(id, "id of a key point");
    Require.range(weight, 1, MAX_WEIGHT, "weight of " + id);
    misconceptions = List.copyOf(misconceptions);
  }

  /// One of which nobody has written why it matters, or what knowing it takes.
  public KeyPoint(
      String id, int weight, Claim claim, List<Misconception> misconceptions, FollowUp followUp) {
    this(id, weight, claim, misconceptions, followUp, "", Competence.UNNAMED);
  }

  /// How the interviewer goes for a point that an answer missed.
  ///
  /// @param probe a question that does not give the claim away
  /// @param hints three rungs from broad to nearly there
  public record FollowUp(String probe, List<String> hints) {
    public FollowUp {
      Require.text(probe, "probe");
      hints = List.copyOf(hints);
    }
  }

  /// What is falsely believed of it.
  public List<Claim> beliefs() {
    return misconceptions.stream().map(Misconception::belief).toList();
  }

  public int rungs() {
    return followUp.hints().size();
  }
}
