package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.report.Markup;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;

/// Adding one's own material to the bank, for people: a form, a preview, a yes. Plain forms, so
/// that it works without scripts.
final class ImportPages {
  private final Imports imports;
  private final Engine engine;
  private final Pages pages;

  ImportPages(Imports imports, Engine engine, Pages pages) {
    this.imports = imports;
    this.engine = engine;
    this.pages = pages;
  }

  void form(Context context) {
    form(context, List.of(), List.of());
  }

  /// What is wrong with an upload is said beside the form, to be sent anew.
  void upload(Context context) throws IOException {
    imports.intake();
    try {
      Imports.Received received = imports.receive(context);
      Intake.Offer offer = received.offer();
      if (offer.problems().isEmpty()) {
        context.redirect(path(imports.keep(context, received)), HttpStatus.SEE_OTHER);
      } else {
        context.status(HttpStatus.BAD_REQUEST);
        form(context, offer.problems(), offer.leftOut());
      }
    } catch (Refusal refusal) {
      context.status(Problems.of(refusal).status());
      form(context, List.of(refusal.getMessage()), List.of());
    }
  }

  void preview(Context context) {
    Previews.Preview preview = imports.see(context);
    Intake.Offer offer = preview.received().offer();
    int count = preview.questions();
    pages.show(
        context,
        "preview.jte",
        new PreviewPage(
            engine,
            preview.id(),
            preview.received().fileName(),
            count + (count == 1 ? " question" : " questions"),
            new PreviewPage.Found(
                offer.taken().stream().map(ImportPages::row).toList(),
                offer.leftOut(),
                offer.remarks()),
            preview.isAccepted() ? List.of() : imports.clashes(preview),
            preview.isAccepted()));
  }

  /// Who presses twice sees what the first time came to.
  void accept(Context context) {
    Previews.Preview preview = imports.see(context);
    if (!preview.isAccepted()) {
      imports.accept(context);
    }
    context.redirect(path(preview), HttpStatus.SEE_OTHER);
  }

  private void form(Context context, List<String> problems, List<Intake.LeftOut> leftOut) {
    pages.show(
        context,
        "import.jte",
        new ImportPage(engine, limits(imports.intake().bounds()), problems, leftOut));
  }

  private static String limits(Intake.Bounds bounds) {
    return "Up to %d MB, %d pages of a PDF and %d questions at a time."
        .formatted(bounds.megabytes(), bounds.pages(), bounds.questions());
  }

  private static String path(Previews.Preview preview) {
    return "/bank/import/" + preview.id();
  }

  private static PreviewPage.Row row(Intake.Taken one) {
    Question question = one.question();
    return new PreviewPage.Row(
        question.id(),
        one.place(),
        BankRoutes.topicName(question.topic()) + ", " + question.level().word(),
        question.text(),
        Markup.html(question.reference().text()),
        question.points().stream().map(KeyPoint::claim).map(claim -> claim.text()).toList());
  }
}
