package dev.mockingbird.grading;

/// What an answer can show of a key point, each as one figure. Most belong to the stretch of the
/// answer that fits the point best, the last two to what the answer shows of the question's other
/// points.
enum Trait {
  /// The log odds that the stretch which states it best does, wherever it stands: what is said well
  /// in one place is not undone by a slip in another.
  STATED,
  /// The log odds that the stretch whose very words deny the claim most, or state a false belief,
  /// does.
  DENIED,
  /// Nearness in meaning to the claim.
  NEARNESS,
  /// The largest share of words in common with a phrasing of the claim that they do not oppose.
  AGREED,
  /// The same with a phrasing that they oppose.
  OPPOSED,
  /// The same with a phrasing of a false belief.
  BELIEVED,
  /// Nearness to the question, which general remarks have.
  QUESTION,
  /// By how much the answer comes nearer to a false belief than these words to the claim.
  LEAD_OF_BELIEF,
  /// How much of what the answer says of other points is wrong. Somebody who has got three points
  /// wrong has more likely got the fourth wrong too, and no vector tells "rises" from "falls".
  WRONG_ELSEWHERE,
  /// The share of the other points that it says anything about, of as many as it has clauses for: a
  /// vague clause means more in an answer that speaks to the question, and one sentence in reply to
  /// a probe need not speak to anything else.
  TOUCHED_ELSEWHERE
}
