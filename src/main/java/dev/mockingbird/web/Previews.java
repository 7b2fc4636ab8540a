package dev.mockingbird.web;

import dev.mockingbird.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

/// Uploads that were read and wait for a yes, each for the browser that sent it. In memory alone
/// and for half an hour: nobody's material is kept that they did not accept. May be shared between
/// threads; one offer is written at a time.
final class Previews {
  /// How many are kept; one more pushes out the oldest.
  static final int MOST = 20;

  static final Duration LIFE = Duration.ofMinutes(30);

  private final InstantSource clock;
  private final SequencedMap<String, Preview> kept = new LinkedHashMap<>();

  Previews(InstantSource clock) {
    this.clock = clock;
  }

  /// An upload that was read.
  ///
  /// @param isAccepted true once its questions are written
  record Preview(
      String id, String owner, Instant at, Imports.Received received, boolean isAccepted) {
    int questions() {
      return received.offer().taken().size();
    }

    private Preview accepted() {
      return new Preview(id, owner, at, received, true);
    }
  }

  synchronized Preview keep(String owner, Imports.Received received) {
    forget();
    while (kept.size() >= MOST) {
      kept.pollFirstEntry();
    }
    String id = UUID.randomUUID().toString();
    Preview preview = new Preview(id, owner, clock.instant(), received, false);
    kept.put(id, preview);
    return preview;
  }

  /// @throws Refusal if it is not there (any more), or is somebody else's
  synchronized Preview of(String id, String owner) {
    forget();
    Preview preview = kept.get(id);
    if (preview == null || !preview.owner().equals(owner)) {
      throw new Refusal(
          Refusal.Code.NOT_FOUND,
          "There is no such upload here. One that is not accepted is forgotten after "
              + LIFE.toMinutes()
              + " minutes, when others come in or when the server is started anew; nothing was"
              + " added. Upload the file again at /bank/import.");
    }
    return preview;
  }

  /// Writes its questions.
  ///
  /// @throws Refusal with code CONFLICT if that was done already or cannot be done
  synchronized Preview accept(String id, String owner) {
    Preview preview = of(id, owner);
    if (preview.isAccepted()) {
      throw new Refusal(
          Refusal.Code.CONFLICT, "This upload is accepted already; its questions are in the bank.");
    }
    preview.received().offer().write().run();
    Preview accepted = preview.accepted();
    kept.put(id, accepted);
    return accepted;
  }

  private void forget() {
    Instant oldest = clock.instant().minus(LIFE);
    kept.values().removeIf(preview -> preview.at().isBefore(oldest));
  }
}
