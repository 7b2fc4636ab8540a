package dev.mockingbird.web;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;

/// Adding one's own material to the bank, for programs: upload, read what would be added, accept.
final class ImportRoutes {
  private final Imports imports;

  ImportRoutes(Imports imports) {
    this.imports = imports;
  }

  void upload(Context context) throws IOException {
    Imports.Received received = imports.receive(context);
    List<String> problems = received.offer().problems();
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Code.INVALID, String.join(" ", problems));
    }
    Previews.Preview preview = imports.keep(context, received);
    context
        .status(HttpStatus.CREATED)
        .header("Location", "/api/imports/" + preview.id())
        .json(part(preview, imports.clashes(preview)));
  }

  void accept(Context context) {
    Previews.Preview preview = imports.accept(context);
    context.json(
        new Shown.Added(
            preview.received().offer().taken().stream().map(one -> one.question().id()).toList()));
  }

  private static Shown.ImportPart part(Previews.Preview preview, List<String> problems) {
    Intake.Offer offer = preview.received().offer();
    return new Shown.ImportPart(
        preview.id(),
        preview.received().fileName(),
        offer.taken().stream().map(ImportRoutes::part).toList(),
        offer.leftOut().stream()
            .map(one -> new Shown.LeftOutPart(one.place(), one.words(), one.why()))
            .toList(),
        offer.remarks(),
        problems);
  }

  private static Shown.TakenPart part(Intake.Taken one) {
    Question question = one.question();
    return new Shown.TakenPart(
        one.place(),
        question.id(),
        question.topic(),
        question.level().word(),
        question.text(),
        question.reference().text(),
        question.points().stream().map(point -> point.claim().text()).toList());
  }
}
