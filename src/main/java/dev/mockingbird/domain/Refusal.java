package dev.mockingbird.domain;

/// The rules say no: what was asked for cannot be done, and the message tells a person why and what
/// to do next. Thrown anywhere, answered in one place at each edge: problem+json with a status on
/// the web, exit 2 on the command line.
public final class Refusal extends RuntimeException {
  /// What kind of no it is; the edges choose the status by it.
  public enum Code {
    /// what was sent cannot be understood or is out of bounds
    INVALID,
    /// there is no such thing, or it is somebody else's
    NOT_FOUND,
    /// it does not fit the present state, which may have moved on meanwhile
    CONFLICT,
    /// the name of one thing was given to another
    REUSED,
    /// larger than the limit
    TOO_LARGE,
    /// there is no room on the disk; nothing was written
    NO_ROOM
  }

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final String message;

  /// @param message what was wrong with which thing, and what to do next; a sentence or more
  public Refusal(Code code, String message) {
    super(message);
    this.code = code;
    this.message = message;
  }

  /// A file that somebody gave cannot be read, since reading it needs a temporary one.
  public static Refusal noTemporaryRoom() {
    return new Refusal(
        Code.NO_ROOM,
        "The disk for temporary files is full, so the file was not read. Once there is room, do the"
            + " same again.");
  }

  @Override
  public String getMessage() {
    return message;
  }

  public Code code() {
    return code;
  }
}
