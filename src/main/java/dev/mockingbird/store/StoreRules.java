package dev.mockingbird.store;

import dev.mockingbird.domain.Refusal;

/// What every store refuses, in the same words, so that a person reads the same whichever store is
/// in use.
final class StoreRules {
  private StoreRules() {}

  static Refusal overtaken() {
    return new Refusal(
        Refusal.Code.CONFLICT,
        "Another answer to this interview was recorded first. Reload to see where it stands.");
  }

  static Refusal taken() {
    return new Refusal(
        Refusal.Code.CONFLICT,
        "This reply is being taken in already. Send it again in a moment to read its outcome.");
  }

  static Refusal lapsed() {
    return new Refusal(
        Refusal.Code.CONFLICT,
        "This server stood still, or did without its database, for so long that another one may"
            + " have gone on with the interview. What it did last was not kept. Reload to see"
            + " where the interview stands.");
  }

  static Refusal deleted() {
    return new Refusal(
        Refusal.Code.NOT_FOUND, "This interview has been deleted. Begin a new one to go on.");
  }
}
