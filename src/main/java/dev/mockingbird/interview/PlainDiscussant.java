package dev.mockingbird.interview;

import static java.util.stream.Collectors.joining;

import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Review;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.grading.Passages;
import dev.mockingbird.interview.Discussant.Matter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Discusses a key point without a model: it tells what is recorded and written down about the
/// point, compares a view with it, and says plainly where it does not understand. May be used from
/// many threads at once.
public final class PlainDiscussant {
  private static final int MOST_SOURCES = 3;

  /// What is quoted of a sentence without an end.
  private static final String TOO_LONG = "^(?=.{301})(.{1,300})\\s.*";

  private static final int MOST_WORDS = 8;

  private static final String NO_ANSWER =
      "\n\nIt was not in the answer that was graded, so nothing changes by it.";

  private final Panel panel;
  private final QuestionBank bank;
  private final Passages passages;

  public PlainDiscussant(Panel panel, QuestionBank bank, Passages passages) {
    this.panel = panel;
    this.bank = bank;
    this.passages = passages;
  }

  /// Markdown.
  String respond(Matter matter) {
    Optional<Remark> same = same(matter);
    if (same.isPresent()) {
      return "You said the same in remark "
          + same.get().number()
          + "; what I answered there is all I have to say to it. "
          + offer(matter, List.of());
    }
    List<Concern> concerns = Concern.in(matter.text());
    if (!concerns.isEmpty()) {
      return onConcerns(matter, concerns);
    }
    return Concern.asks(matter.text()) ? puzzled(matter) : onView(matter);
  }

  private String onConcerns(Matter matter, List<Concern> concerns) {
    Map<Concern, Integer> told = told(matter);
    String answers =
        concerns.stream()
            .map(one -> told.containsKey(one) ? again(one, told.get(one)) : on(one, matter))
            .collect(joining("\n\n"));
    return told.keySet().containsAll(concerns) ? answers + " " + offer(matter, concerns) : answers;
  }

  private static String again(Concern concern, int number) {
    return "You asked in remark " + number + " already " + concern.words() + "; see there.";
  }

  /// What it has told before, and in which remark. That no grade changes is told each time.
  private static Map<Concern, Integer> told(Matter matter) {
    Map<Concern, Integer> told = new EnumMap<>(Concern.class);
    for (Remark remark : matter.before().remarks()) {
      if (remark.response().isBuiltIn()) {
        Concern.in(remark.text()).forEach(one -> told.putIfAbsent(one, remark.number()));
      }
    }
    told.remove(Concern.CHANGE);
    return told;
  }

  private static Optional<Remark> same(Matter matter) {
    String plain = Concern.plain(matter.text());
    return matter.before().remarks().stream()
        .filter(remark -> remark.response().isBuiltIn())
        .filter(remark -> Concern.plain(remark.text()).equals(plain))
        .findFirst();
  }

  private String on(Concern concern, Matter matter) {
    return switch (concern) {
      case CHANGE -> "Nothing that is said here changes a finding or a grade. " + dispute(matter);
      case CREDIT -> credit(matter);
      case WHY -> why(matter);
      case RIGHT -> right(matter);
      case READ -> read(matter.question());
    };
  }

  private static String dispute(Matter matter) {
    String pointId = matter.entry().point().id();
    if (matter.answers().isEmpty()) {
      return "This question was not answered, so that there is nothing to judge again.";
    }
    boolean isDisputed =
        matter.interview().reviews().stream()
            .anyMatch(
                review ->
                    review instanceof Review.Dispute dispute
                        && dispute.isAbout(matter.question().id(), pointId));
    return isDisputed
        ? "The finding has been disputed, which can be done once; the report shows what came of it."
        : "If you think that your answer was misjudged, use *Dispute this finding*: a judge then"
            + " reads the answer again.";
  }

  private String credit(Matter matter) {
    if (matter.answers().isEmpty()) {
      return "You did not answer this question, so that no words of yours could count.";
    }
    return switch (matter.entry().finding()) {
      case Finding.Covered(String _, Quote quote) ->
          "The point was found covered by these words of yours: " + quoted(quote.words());
      case Finding.Partly(String _, Quote quote, String missing) ->
          "The point was found covered in part, by these words of yours: "
              + quoted(quote.words())
              + " What they lack: "
              + missing;
      case Finding.Contradicted(String _, Quote quote, String correction) ->
          "The point was found contradicted by these words of yours: "
              + quoted(quote.words())
              + " Right is: "
              + correction;
      case Finding.Missed _ -> missed(matter);
    };
  }

  private String missed(Matter matter) {
    String answers = String.join("\n\n", matter.answers());
    Optional<Quote> nearest = passages.nearest(answers, matter.entry().point().claim());
    if (nearest.isEmpty()) {
      return "The point was found missed: no passage of your answer comes near it.";
    }
    List<String> absent =
        passages.absent(matter.entry().point().claim(), answers).stream()
            .limit(MOST_WORDS)
            .toList();
    String lacks =
        absent.isEmpty()
            ? " It has the point's own words, but was not taken to state it."
            : " Of the point's own words your answer has in no form: "
                + absent.stream().map(PlainDiscussant::plain).collect(joining(", "))
                + ". Other words would have done, if they said the same.";
    return "The point was found missed: no words of yours were taken to state it. The nearest"
        + " passage is "
        + quoted(nearest.get().words())
        + lacks;
  }

  private static String why(Matter matter) {
    String why = matter.entry().point().why();
    return why.isEmpty() ? "Nobody has written down why this point matters." : why;
  }

  private String right(Matter matter) {
    String claim = matter.entry().point().claim().text();
    Stream<String> correction =
        matter.entry().finding() instanceof Finding.Contradicted(String _, Quote _, String right)
            ? Stream.of("Instead of what you said: " + right)
            : Stream.empty();
    Stream<String> reference =
        passages
            .nearest(matter.question().reference().text(), matter.entry().point().claim())
            .map(Quote::words)
            .filter(words -> !words.equals(claim))
            .map(words -> "The reference answer puts it so:\n\n> " + words.replace("\n", "\n> "))
            .stream();
    return Stream.of(Stream.of("The point is: " + claim), correction, reference)
        .flatMap(one -> one)
        .collect(joining("\n\n"));
  }

  private static String read(Question question) {
    List<String> sources = question.reference().sources();
    String list =
        sources.stream().limit(MOST_SOURCES).map(one -> "\n- " + plain(one)).collect(joining());
    return "Read the reference answer to this question again; it stands in this report."
        + (list.isEmpty() ? "" : " Its facts were checked against:\n" + list);
  }

  /// A view is compared with the point like an answer, without being one.
  private String onView(Matter matter) {
    Question question = matter.question();
    Exchange exchange =
        new Exchange(question.text(), matter.text(), bank.references(question, matter.text()));
    Finding finding =
        panel.quick(exchange).findings().stream()
            .filter(found -> found.pointId().equals(matter.entry().point().id()))
            .findFirst()
            .orElseGet(() -> new Finding.Missed(matter.entry().point().id()));
    return switch (finding) {
      case Finding.Covered(String _, Quote quote) ->
          "Compared with the point, that states it: " + quoted(quote.words()) + NO_ANSWER;
      case Finding.Partly(String _, Quote quote, String missing) ->
          "Compared with the point, that states a part of it: "
              + quoted(quote.words())
              + " What it lacks: "
              + missing
              + NO_ANSWER;
      case Finding.Contradicted(String _, Quote quote, String correction) ->
          "Compared with the point, that goes against it: "
              + quoted(quote.words())
              + " Right is: "
              + correction;
      case Finding.Missed _ ->
          "I compared that with the point and do not find the point in it. "
              + offer(matter, List.of());
    };
  }

  private static String puzzled(Matter matter) {
    return "I did not understand that. " + offer(matter, List.of());
  }

  /// What it can tell and has not told.
  private static String offer(Matter matter, List<Concern> but) {
    Map<Concern, Integer> told = told(matter);
    String left =
        Stream.of(Concern.values())
            .filter(one -> !one.words().isEmpty() && !told.containsKey(one) && !but.contains(one))
            .map(Concern::words)
            .collect(joining("; "));
    String who = "I am the built-in interviewer, compare words and do not reason. ";
    return left.isEmpty()
        ? who + "I have told you all that I know about this point."
        : who + "What I can tell you about this point: " + left + ".";
  }

  private static String quoted(String words) {
    String line = words.strip().replaceAll("\\s+", " ").replaceAll("[.,;:!]+$", "");
    return "“" + plain(line.replaceAll(TOO_LONG, "$1 …")) + "”.";
  }

  /// Somebody's words, so that no sign in them is taken for Markdown.
  private static String plain(String words) {
    return words.replaceAll("[\\\\`*_\\[\\]<>#&$~|!]", "\\\\$0");
  }
}
