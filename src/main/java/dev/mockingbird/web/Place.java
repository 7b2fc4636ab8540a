package dev.mockingbird.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much of a reply's events somebody has heard, told by what was heard and not by when or
/// where, so that any server can go on from there with what is recorded.
///
/// @param version of the interview with the reply's turn in it
/// @param assessments how many of the turn's
/// @param characters how many of the interviewer's words
/// @param stage 0 while words come, 1 when all is said, 2 after the last event
record Place(long version, int assessments, int characters, int stage) {
  private static final Pattern ID =
      Pattern.compile("(\\d{1,15})\\.(\\d{1,6})\\.(\\d{1,9})\\.([012])");
  private static final int SPOKEN = 1;
  private static final int OVER = 2;

  /// Nothing heard yet.
  static Place before(long version) {
    return new Place(version, 0, 0, 0);
  }

  /// The place that an event's id tells; empty if it is no id of ours.
  static Optional<Place> of(String eventId) {
    Matcher matcher = ID.matcher(eventId);
    return matcher.matches()
        ? Optional.of(
            new Place(
                Long.parseLong(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4))))
        : Optional.empty();
  }

  String id() {
    return version + "." + assessments + "." + characters + "." + stage;
  }

  Place assessed() {
    return new Place(version, assessments + 1, characters, stage);
  }

  Place said(String piece) {
    return new Place(version, assessments, characters + piece.length(), stage);
  }

  Place spoken() {
    return new Place(version, assessments, characters, SPOKEN);
  }

  Place over() {
    return new Place(version, assessments, characters, OVER);
  }

  boolean isSpoken() {
    return stage >= SPOKEN;
  }

  boolean isOver() {
    return stage == OVER;
  }
}
