package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.interview.Speaker.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which move a model's reply takes, and which words of it reach the candidate.
class OpeningTest {
  private final List<String> words = new ArrayList<>();
  private final Utterance utterance = new Utterance(new Menu(Samples.cue()), words::add);

  private Spoken say(String... pieces) {
    for (String piece : pieces) {
      utterance.add(piece);
    }
    return utterance.end("it said nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MOVE 2\nSo, why?",
        "\n MOVE 2 \r\n\n So, why?",
        "move: 2\nSo, why?",
        "**MOVE 2**\nSo, why?",
        "MOVE 2. So, why?",
        "<think>Probe\nor ask?\nMOVE 1</think>\n\nMOVE 2\nSo, why?"
      })
  void theFirstLineNamesTheMoveAndIsNotSaid(String reply) {
    assertThat(say(reply)).isEqualTo(new Spoken.Said(Samples.ASK, "So, why?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MOVE 4\nSo, why?", "MOVE 0\nSo, why?", "So, why?", "<think>hm</think>So, why?"})
  void withoutALegalMoveThePreferredOneIsTaken(String reply) {
    assertThat(say(reply)).isEqualTo(new Spoken.Said(Samples.PROBE, "So, why?"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void howTheReplyIsCutIntoPiecesChangesNothing(long seed) {
    String reply = "<think>x\ny</think>\nMOVE 2\n\nYou said `a\n\nb`.\n\nSo, why?";
    Random random = new Random(seed);
    int at = 0;
    while (at < reply.length()) {
      int next = Math.min(reply.length(), at + 1 + random.nextInt(4));
      utterance.add(reply.substring(at, next));
      at = next;
    }

    assertThat(utterance.end(""))
        .as("seed %d", seed)
        .isEqualTo(new Spoken.Said(Samples.ASK, "You said `a\n\nb`.\n\nSo, why?"));
    assertThat(String.join("", words)).isEqualTo("You said `a\n\nb`.\n\nSo, why?");
  }

  @Test
  void wordsThatAskNothingAreFollowedByTheQuestion() {
    assertThat(say("MOVE 1\n", "Interesting."))
        .isEqualTo(new Spoken.Said(Samples.PROBE, "Interesting.\n\nWhat about scale?"));
    assertThat(words).containsExactly("Interesting.", "\n\nWhat about scale?");
  }

  @Test
  void aHintIsGivenWordForWord() {
    assertThat(say("MOVE 3\nCould you think of the mean?"))
        .isEqualTo(
            new Spoken.Said(Samples.HINT, "Could you think of the mean?\n\nfirst hint to scale"));
  }

  @Test
  void aMoveWithoutWordsIsNothingSaid() {
    assertThat(say("MOVE 1\n")).isEqualTo(new Spoken.Unavailable("it said nothing"));
    assertThat(words).isEmpty();
  }

  @Test
  void whatBreaksOffWithinTheFirstLineIsNothingSaid() {
    utterance.add("MOVE");

    assertThat(utterance.breakOff("it broke off")).isInstanceOf(Spoken.Unavailable.class);
    assertThat(words).isEmpty();
  }

  @Test
  void aLongFirstLineIsNotHeldBack() {
    utterance.add("This is a sentence that goes on for quite a while without any");
    utterance.add(" end");

    assertThat(words).hasSize(2);
  }
}
