package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.Speaker.Cue;
import dev.mockingbird.interview.Speaker.Spoken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A model that praises or blames against its prompt.
class QualityTalkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Great!",
        "Exactly right.",
        "Yes, exactly.",
        "Good start!",
        "That’s correct.",
        "Well, that is not quite right.",
        "Your explanation of the ensemble is solid.",
        "You're on the right track.",
        "You've explained the first part very well.",
        "What a great answer.",
        "That was a very good point about scaling.",
        "Nicely put.",
        "I like how you think about it.",
        "I appreciate your honesty.",
        "Perfect, thanks.",
        "**Excellent!**",
        "No, you are wrong."
      })
  void whatSaysHowAnAnswerWasIsLeftOut(String sentence) {
    assertThat(QualityTalk.without(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you.",
        "I have noted that.",
        "No problem, let us go on.",
        "You said that weak learners are added one by one.",
        "You spoke of a strong teacher and a good fit on the training data.",
        "You said that a bad initialisation slows training down.",
        "What is a false positive?",
        "Is it true that the kernel has to be symmetric?",
        "What would be the right choice here, and what a poor one?",
        "Right after that, what happens to the weights?",
        "Let us turn to gradient boosting.",
        "Then the next question: how does a tree find a good split?"
      })
  void whatIsAboutTheSubjectStays(String sentence) {
    assertThat(QualityTalk.without(sentence)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Great, what happens at prediction time? | What happens at prediction time?
          Good point, but why does it help? | But why does it help?
          Exactly – and when is it switched off? | And when is it switched off?
          """)
  void aQuestionIsStillAsked(String sentence, String left) {
    assertThat(QualityTalk.without(sentence)).isEqualTo(left);
  }

  @Test
  void theCandidateHearsTheRestInOrderAndWhatIsRecordedIsWhatWasHeard() {
    List<String> words = new ArrayList<>();
    Utterance utterance = new Utterance(new Menu(Samples.neutralCue()), words::add);
    for (String piece :
        "MOVE 1\nGreat answer! You spoke of chance.\n\nThat's right. So, why?"
            .split("(?<=\\G.{3})", -1)) {
      utterance.add(piece);
    }

    assertThat(utterance.end(""))
        .isEqualTo(new Spoken.Said(Samples.PROBE, "You spoke of chance. So, why?"));
    assertThat(String.join("", words)).isEqualTo("You spoke of chance. So, why?");
  }

  @Test
  void inPracticeModeOnlyNotKnowingIsNotPraised() {
    assertThat(said(Samples.cue())).isEqualTo(new Spoken.Said(Samples.PROBE, "Good! So, why?"));
    Cue cue = Samples.cue();
    Turn.Answered known = (Turn.Answered) cue.interview().turns().getFirst();
    Turn unknown =
        new Turn.Answered(known.asked(), "No idea, sorry.", known.assessments(), known.at());
    Cue honest =
        Samples.cue(cue.interview().plan(), List.of(unknown), cue.legal(), cue.preferred());

    assertThat(said(honest)).isEqualTo(new Spoken.Said(Samples.PROBE, "So, why?"));
  }

  private static Spoken said(Cue cue) {
    Utterance utterance = new Utterance(new Menu(cue), _ -> {});
    utterance.add("MOVE 1\nGood! So, why?");
    return utterance.end("");
  }

  @Test
  void whoOnlyPraisesHasSaidNothing() {
    Utterance utterance = new Utterance(new Menu(Samples.neutralCue()), _ -> {});
    utterance.add("MOVE 1\nExactly right! Well done.");

    assertThat(utterance.end("it sent no words"))
        .isEqualTo(new Spoken.Unavailable("it sent no words"));
  }
}
