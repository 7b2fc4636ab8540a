package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a candidate heard of one reply, over as many lines as it took.
final class Heard {
  private final String interviewId;
  private final int turns;
  private final List<String> ids = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private boolean isFailed;

  /// @param turns of the interview with the reply's in it
  Heard(String interviewId, int turns) {
    this.interviewId = interviewId;
    this.turns = turns;
  }

  /// The id of the last event.
  String last() {
    return ids.getLast();
  }

  /// True if something was heard that does not come to its end unless it is asked for.
  boolean isUnderWay() {
    return !ids.isEmpty() && !isFailed;
  }

  /// Listens until the line is cut or all is said; the outcome then.
  Optional<JsonNode> listen(Lines.Line line) throws IOException {
    for (Optional<Browser.Event> next = line.event(); next.isPresent(); next = line.event()) {
      Browser.Event event = next.get();
      ids.add(event.id());
      switch (event.name()) {
        case "words" -> words.append(event.data().path("text").asText());
        case "done" -> {
          return Optional.of(event.data());
        }
        case "failed" -> {
          isFailed = true;
          return Optional.empty();
        }
        default -> {} // an assessment, or that all is said: both are in the outcome
      }
    }
    return Optional.empty();
  }

  /// Words that were heard are those of the record, once and in order, or the record says that
  /// others stand for them.
  void check(JsonNode outcome) {
    String text = outcome.at("/pending/text").asText();
    String note = outcome.at("/pending/note").asText();
    assertThat(outcome.path("version").asInt()).as("version").isEqualTo(turns);
    assertThat(text).as("words of turn %d of %s", turns, interviewId).isNotBlank();
    assertThat(ids).as("events of turn %d of %s", turns, interviewId).doesNotHaveDuplicates();
    String planned = SlowSpeaker.words(interviewId, turns);
    if (note.isEmpty()) {
      assertThat(text).isEqualTo(planned);
      assertThat(words.toString()).isIn("", planned);
    } else {
      assertThat(note).contains("lost when the server ended");
      assertThat(words.toString())
          .satisfiesAnyOf(
              heard -> assertThat(planned).startsWith(heard),
              heard -> assertThat(heard).isEqualTo(text));
    }
  }
}
