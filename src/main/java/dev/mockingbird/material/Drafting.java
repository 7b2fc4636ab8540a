package dev.mockingbird.material;

import dev.mockingbird.corpus.Giveaways;
import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Drafts;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Origin;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Puts a model's draft in the place of key points that were cut by rule, as far as code can check
/// it: each claim must be backed by words of the reference, and no probe or hint may tell it. What
/// fails stays as the rule had it, and that is said.
final class Drafting {
  private static final int HINTS = 3;
  private static final int WORDS_OF_POINT = 4;

  private final Function<Question, Drafts> model;
  private final Giveaways giveaways;
  private final FollowUps followUps;

  /// A question, and what the owner should know of its draft; empty if nothing.
  private record Drafted(Question question, String note) {}

  Drafting(Function<Question, Drafts> model, Giveaways giveaways, Stems stems) {
    this.model = model;
    this.giveaways = giveaways;
    this.followUps = new FollowUps(stems);
  }

  /// Drafts every question that was taken.
  Harvest of(Harvest harvest) {
    List<Harvest.Taken> taken = new ArrayList<>();
    List<Harvest.Remark> remarks = new ArrayList<>(harvest.remarks());
    for (Harvest.Taken one : harvest.taken()) {
      Drafted drafted = drafted(one.question());
      taken.add(new Harvest.Taken(one.place(), drafted.question()));
      if (!drafted.note().isEmpty()) {
        remarks.add(new Harvest.Remark(one.place(), drafted.note()));
      }
    }
    return new Harvest(taken, harvest.leftOut(), remarks, harvest.problems());
  }

  private Drafted drafted(Question question) {
    return switch (model.apply(question)) {
      case Drafts.Unavailable(String reason) -> new Drafted(question, "no draft: " + reason);
      case Drafts.Proposed(List<Drafts.Point> points) -> checked(question, points);
    };
  }

  private Drafted checked(Question question, List<Drafts.Point> points) {
    List<Drafts.Point> backed =
        points.stream().filter(point -> isBacked(point, question)).limit(Claims.MOST).toList();
    if (backed.isEmpty()) {
      return new Drafted(question, "no draft: its claims are not backed by the answer");
    }
    Names names = new Names();
    List<KeyPoint> drafted = new ArrayList<>();
    int replaced = 0;
    for (Drafts.Point point : backed) {
      boolean asksWell = isQuiet(point, question);
      replaced += asksWell ? 0 : 1;
      String claim = Printable.line(point.claim().claim());
      KeyPoint.FollowUp ask =
          asksWell
              ? new KeyPoint.FollowUp(
                  Printable.line(point.ask().probe()), lines(point.ask().hints()))
              : followUps.of(claim, question.title(), drafted.size(), backed.size());
      String id = names.id(Names.slug(claim, WORDS_OF_POINT));
      drafted.add(
          new KeyPoint(
              id, 1, new Claim(claim, lines(point.wordings()), Origin.DRAFT), beliefs(point), ask));
    }
    return new Drafted(
        new Question(
            question.id(), question.subject(), question.wording(), question.reference(), drafted),
        note(points.size() - backed.size(), replaced));
  }

  private static String note(int dropped, int replaced) {
    List<String> notes = new ArrayList<>();
    if (dropped > 0) {
      notes.add("left out " + dropped + " of its claims, not backed by the answer or too many");
    }
    if (replaced > 0) {
      notes.add("kept general probes for " + replaced + " of its points, whose own tell the claim");
    }
    return notes.isEmpty() ? "" : "draft: " + String.join("; ", notes);
  }

  private boolean isBacked(Drafts.Point point, Question question) {
    String claim = point.claim().claim();
    String quote = Inline.folded(point.claim().quote());
    return !Printable.line(claim).isBlank()
        && quote.contains(" ")
        && Inline.folded(question.reference().text()).contains(quote)
        && !giveaways.isInQuestion(claim, question.text());
  }

  private boolean isQuiet(Drafts.Point point, Question question) {
    List<String> hints = lines(point.ask().hints());
    List<String> all = new ArrayList<>(hints);
    all.add(Printable.line(point.ask().probe()));
    return hints.size() == HINTS
        && all.stream().noneMatch(String::isBlank)
        && all.stream()
            .noneMatch(text -> giveaways.isIn(text, point.claim().claim(), question.text()));
  }

  private static List<Misconception> beliefs(Drafts.Point point) {
    String belief = Printable.line(point.misconception());
    String correction = Printable.line(point.correction());
    return belief.isEmpty() || correction.isEmpty()
        ? List.of()
        : List.of(new Misconception(new Claim(belief, List.of(), Origin.DRAFT), correction));
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream().map(Printable::line).filter(text -> !text.isBlank()).distinct().toList();
  }
}
