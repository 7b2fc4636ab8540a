package dev.mockingbird.corpus;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// A question file without fault, and the table of the ways to break it.
final class BrokenQuestions {
  static final String WHOLE =
      """
      ---
      id: recall
      seed: 3
      topic: evaluation
      level: junior
      title: Recall
      question: What does recall measure?
      variants:
        - Explain recall to a nurse.
        - Which share does recall give?
      sources:
        - Manning et al., Introduction to Information Retrieval (2008)
      points:
        - id: share-found
          weight: 3
          claim: Recall is the share of actual positives that the classifier finds.
          wordings:
            - how many of the real positives you catch
            - true positives over all positives
            - the part of the sick people the test spots
          misconception:
            claim: Recall is the share of alarms that are true.
            correction: That is precision.
          probe: What stands in the denominator?
          hints:
            - Think of a medical test.
            - Count the sick people first.
            - Of ten sick people the test names seven. What now?
        - id: threshold
          weight: 1
          claim: Lowering the threshold never lowers recall.
          wordings:
            - a lower cut-off can only catch more
            - more positives are flagged, so none is lost
            - it goes up or stays when the bar is lower
          misconception:
            claim: A higher threshold raises recall.
            wordings:
              - being stricter finds more
            correction: Being stricter finds fewer.
          probe: What can you turn to change it?
          hints:
            - There is a dial.
            - The dial sits behind the scores.
            - Turn it down to zero. What happens?
      ---
      Recall is the share of actual positives that are found: $TP/(TP+FN)$.

      It says nothing about false alarms.
      """;

  private BrokenQuestions() {}

  /// All cases: what is broken, what of [#WHOLE] is replaced by what, the messages expected.
  static Stream<? extends Arguments> all() {
    return Stream.of(brokenFields(), brokenStructure(), brokenLists(), givenAway(), brokenWholes())
        .flatMap(broken -> broken);
  }

  private static Stream<Broken> brokenFields() {
    return Stream.of(
        broken("weight out of range", "weight: 3", "weight: 0")
            .with("recall.md:15: weight of point share-found is 0, must be 1 to 5"),
        broken("weight in words", "weight: 3", "weight: three")
            .with(
                "recall.md:15: weight of point share-found is \"three\", must be a whole number, 1"
                    + " to 5"),
        broken("weight not whole", "weight: 3", "weight: 1.5")
            .with(
                "recall.md:15: weight of point share-found is 1.5, must be a whole number, 1 to 5"),
        broken("huge weight", "weight: 3", "weight: 99999999999")
            .with("recall.md:15: weight of point share-found is 99999999999, must be 1 to 5"),
        broken("seed", "seed: 3", "seed: 0").with("recall.md:3: seed is 0, must be 1 or more"),
        broken("level", "level: junior", "level: medium")
            .with("recall.md:5: level is \"medium\", must be one of junior, middle, senior"),
        broken("topic", "topic: evaluation", "topic: Model evaluation")
            .with(
                "recall.md:4: topic is \"Model evaluation\", must be lower-case words joined by -"),
        broken("other id", "id: recall", "id: precision")
            .with("recall.md:2: id is \"precision\", must be the name of the file, \"recall\""),
        broken("number for text", "title: Recall", "title: 42")
            .with("recall.md:6: title is 42, must be text: put it in quotes"),
        broken("list for text", "title: Recall", "title: [a, b]")
            .with("recall.md:6: title is a list, must be text"),
        broken("empty text", "title: Recall", "title:")
            .with("recall.md:6: title is empty, must have text"),
        broken("empty why", "    probe: What stands", "    why:\n    probe: What stands")
            .with("recall.md:24: why of point share-found is empty, must have text"),
        broken(
                "competence",
                "    probe: What stands",
                "    competence: skill\n    probe: What stands")
            .with(
                "recall.md:24: competence of point share-found is \"skill\", must be one of"
                    + " concept, mechanism, practice, judgement"),
        broken("long title", "title: Recall", "title: Recall and how it is measured today")
            .with("recall.md:6: title has 7 words, at most 6 fit"));
  }

  private static Stream<Broken> brokenStructure() {
    return Stream.of(
        broken("missing field", "level: junior\n", "").with("recall.md:2: level is missing"),
        broken("unknown field", "seed: 3", "sead: 3")
            .with(
                "recall.md:3: unknown field \"sead\", known are id, seed, topic, level, title,"
                    + " question, variants, sources, points"),
        broken("unknown field of a point", "    weight: 1", "    wieght: 1")
            .with("recall.md:29: weight of point threshold is missing")
            .with(
                "recall.md:30: unknown field \"wieght\" of point threshold, known are id, origin,"
                    + " weight, claim, wordings, misconception, why, competence, probe, hints"),
        broken("doubled field", "seed: 3", "id: recall").with("recall.md:3: id stands twice"),
        broken("doubled point", "id: threshold", "id: share-found")
            .with(
                "recall.md:29: id of point share-found stands for an earlier point too, must be"
                    + " unique in the question"),
        broken("no correction", "correction: That is precision.", "wordings: [so it is]")
            .with("recall.md:22: correction of the misconception of point share-found is missing"));
  }

  private static Stream<Broken> brokenLists() {
    return Stream.of(
        broken("one variant", "  - Which share does recall give?\n", "")
            .with("recall.md:9: variants has 1 entry, needs 2 or more"),
        broken("two wordings", "      - how many of the real positives you catch\n", "")
            .with("recall.md:18: wordings of point share-found has 2 entries, needs 3 or more"),
        broken("two hints", "      - Think of a medical test.\n", "")
            .with("recall.md:26: hints of point share-found has 2 entries, needs 3"),
        broken("four hints", "      - There is a dial.", "      - Think.\n      - Look.")
            .with("recall.md:43: hints of point threshold has 4 entries, needs 3"),
        broken("same variant", "Which share does recall give?", "Explain recall to a nurse.")
            .with("recall.md:10: entry 2 of variants repeats entry 1"),
        broken("empty hint", "Think of a medical test.", "")
            .with("recall.md:26: entry 1 of hints of point share-found is empty, must have text"),
        broken("text for a list", "sources:\n  - Manning", "sources: Manning")
            .with(
                "recall.md:11: sources is \"Manning et al., Introduction to Informat...\", must"
                    + " be a list"),
        broken("one point", WHOLE.substring(pointTwo(), WHOLE.indexOf("---\nRecall")), "")
            .with("recall.md:14: points has 1 entry, needs 2 or more"),
        broken("point as text", "  - id: share-found", "  - nothing\n  - id: share-found")
            .with(
                "recall.md:14: point 1 is \"nothing\", must have fields id, origin, weight, claim,"
                    + " wordings, misconception, why, competence, probe, hints"));
  }

  private static Stream<Broken> givenAway() {
    return Stream.of(
        broken("probe", "What stands in the denominator?", "Which actual positives does it find?")
            .with(
                "recall.md:24: probe of point share-found gives the claim away: actual, positives,"
                    + " find"),
        broken("hint", "There is a dial.", "Does lowering the threshold lower it?")
            .with(
                "recall.md:43: entry 1 of hints of point threshold gives the claim away: lowering,"
                    + " threshold"),
        broken("variant", "Explain recall to a nurse.", "Is it the share of actual positives?")
            .with(
                "recall.md:9: entry 1 of variants gives the claim of point share-found away: share,"
                    + " actual, positives"),
        broken("question", "What does recall measure?", "Can a lower threshold never lower recall?")
            .with(
                "recall.md:7: question gives the claim of point threshold away: lower, threshold,"
                    + " never, recall"));
  }

  private static Stream<Broken> brokenWholes() {
    return Stream.of(
        broken("no front matter", "---\nid: recall", "id: recall")
            .with("recall.md:1: has no front matter, the first line must be ---"),
        broken("open front matter", "---\nRecall is", "Recall is")
            .with("recall.md:1: the front matter does not end, a second line --- must"),
        broken(
                "no body",
                WHOLE.substring(
                    WHOLE.indexOf("Recall is the share of actual positives t" + "hat are")),
                " \n")
            .with("recall.md:46: no reference answer follows the front matter"),
        broken("colon in text", "What does recall measure?", "Recall: what is it?")
            .with(
                "recall.md:7: is not YAML: mapping values are not allowed here; put text with : or"
                    + " # in quotes"),
        broken("front matter without fields", WHOLE.substring(4, WHOLE.indexOf("---\nRecall")), "")
            .with(
                "recall.md:2: has no fields, needs id, seed, topic, level, title, question,"
                    + " variants, sources, points"),
        broken("deep nesting", "title: Recall", "title: " + "[".repeat(100_000))
            .with("recall.md:2: is nested deeper than 20 levels"),
        broken("itself inside", "title: Recall", "title: &a [*a]")
            .with("recall.md:6: title is a list, must be text"));
  }

  private static int pointTwo() {
    return WHOLE.indexOf("  - id: threshold");
  }

  /// A case of the table under construction.
  private record Broken(String what, String replace, String by, List<String> messages)
      implements Arguments {
    Broken with(String message) {
      return new Broken(
          what, replace, by, Stream.concat(messages.stream(), Stream.of(message)).toList());
    }

    @Override
    public Object[] get() {
      return arguments(what, replace, by, messages).get();
    }
  }

  private static Broken broken(String what, String replace, String by) {
    return new Broken(what, replace, by, List.of());
  }
}
