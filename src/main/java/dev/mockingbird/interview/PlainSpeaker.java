package dev.mockingbird.interview;

import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Persona.Occasion;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Turn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Speaks by the persona's templates and picks up the candidate's own words; needs no model and
/// always says the same of the same interview.
public final class PlainSpeaker implements Speaker {
  /// A quote longer than this, in words, is cut when it is picked up.
  private static final int QUOTED_WORDS = 14;

  @Override
  public Spoken.Said speak(Cue cue, Consumer<String> words) {
    String text = words(cue.interview(), cue.preferred());
    for (String piece : text.split("(?<=\\s)", -1)) {
      words.accept(piece);
    }
    return new Spoken.Said(cue.preferred(), text);
  }

  /// The greeting and the first question, said when an interview begins.
  String opening(Interview interview) {
    String greeting =
        template(interview, Occasion.GREETING)
            .replace("{name}", interview.setup().persona().name())
            .replace("{count}", String.valueOf(interview.plan().size()));
    return greeting + role(interview) + "\n\n" + interview.plan().getFirst().text();
  }

  private static String role(Interview interview) {
    String position = interview.setup().position();
    boolean isSaid =
        !position.isEmpty() && !interview.setup().persona().templates(Occasion.ROLE).isEmpty();
    return isSaid ? " " + template(interview, Occasion.ROLE).replace("{role}", position) : "";
  }

  /// A move in words, after the turns of the interview.
  String words(Interview interview, Move move) {
    return switch (move) {
      case Move.Ask _ -> ask(interview, interview.textOf(move));
      case Move.Probe(String _, String pointId) ->
          probe(interview, interview.textOf(move), pointId);
      case Move.Hint _ ->
          template(interview, Occasion.HINT).replace("{hint}", interview.textOf(move));
      case Move.Close(Move.Reason reason) ->
          template(
              interview,
              switch (reason) {
                case COMPLETE -> Occasion.COMPLETE;
                case ENDED -> Occasion.ENDED;
              });
    };
  }

  private static String ask(Interview interview, String question) {
    return template(interview, occasionToAsk(interview)).replace("{question}", question);
  }

  private static Occasion occasionToAsk(Interview interview) {
    Occasion next = Occasion.NEXT;
    if (interview.turns().isEmpty()) {
      return next;
    }
    return switch (interview.turns().getLast()) {
      case Turn.Skipped _ -> Occasion.SKIPPED;
      case Turn.Answered answered when Unsure.is(answered.answer()) -> Occasion.UNSURE;
      case Turn.Answered _, Turn.Hinted _, Turn.Ended _ -> next;
    };
  }

  private static String probe(Interview interview, String probe, String pointId) {
    return quotable(interview, pointId)
        .map(
            quote ->
                template(interview, Occasion.PROBE_QUOTE)
                    .replace("{probe}", probe)
                    .replace("{quote}", shortened(quote.words())))
        .orElseGet(() -> template(interview, Occasion.PROBE).replace("{probe}", probe));
  }

  /// The candidate's latest words to pick up: those about the point itself, else the longest that
  /// bear on any point.
  private static Optional<Quote> quotable(Interview interview, String pointId) {
    if (interview.turns().isEmpty()
        || !(interview.turns().getLast() instanceof Turn.Answered answered)) {
      return Optional.empty();
    }
    List<Finding> proven =
        answered.assessments().getFirst().findings().stream()
            .filter(finding -> finding.proof().isPresent())
            .toList();
    return proven.stream()
        .filter(finding -> finding.pointId().equals(pointId))
        .findFirst()
        .or(() -> proven.stream().max(Comparator.comparingInt(PlainSpeaker::length)))
        .flatMap(Finding::proof);
  }

  private static int length(Finding finding) {
    return finding.proof().map(quote -> quote.words().length()).orElse(0);
  }

  /// On one line; the first sentence of what is too long, cut off where that is too long as well.
  private static String shortened(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    String part = isShort(line) ? line : line.split("(?<=[.!?]) ", 2)[0];
    return isShort(part)
        ? part.replaceAll("[.,;:!?]+$", "")
        : String.join(" ", List.of(part.split(" ")).subList(0, QUOTED_WORDS)) + " …";
  }

  private static boolean isShort(String line) {
    return line.split(" ").length <= QUOTED_WORDS;
  }

  /// Takes turns through the templates, so that neighbours differ and the same interview sounds the
  /// same.
  private static String template(Interview interview, Occasion occasion) {
    Persona persona = interview.setup().persona();
    List<String> templates = persona.templates(occasion);
    int turn =
        Math.floorMod(interview.id().hashCode() + interview.turns().size(), templates.size());
    return templates.get(turn);
  }
}
