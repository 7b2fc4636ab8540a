package dev.mockingbird.web;

import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Summary;
import dev.mockingbird.interview.History;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lists interviews in short, gives them names, and hands them out as files.
final class HistoryRoutes {
  private static final int SIZE = 50;
  private static final int MOST_DIGITS = 6;

  private final Work work;
  private final Owners owners;
  private final Body body;
  private final Export export;

  HistoryRoutes(Work work, Owners owners, Body body, Export export) {
    this.work = work;
    this.owners = owners;
    this.body = body;
    this.export = export;
  }

  /// What to call an interview; absent or empty for nothing.
  record NameBody(@Nullable String name) {}

  void list(Context context) {
    History.Page page = work.history().page(owners.of(context), pageOf(context), SIZE);
    context.json(
        new Shown.InterviewPage(
            page.entries().stream().map(HistoryRoutes::part).toList(),
            page.number(),
            page.pages(),
            page.all()));
  }

  void rename(Context context) {
    String id = context.pathParam("id");
    String owner = owners.of(context);
    work.interviews().find(id, owner); // a stranger learns nothing, whatever the body is
    NameBody sent = body.read(context, NameBody.class);
    work.history().rename(id, owner, Optional.ofNullable(sent.name()).orElse(""));
    context.json(part(work.history().entry(id, owner)));
  }

  void exportOne(Context context) {
    String owner = owners.of(context);
    History.Entry entry = work.history().entry(context.pathParam("id"), owner);
    export.one(context, entry, owner);
  }

  void exportAll(Context context) {
    export.all(context, owners.of(context));
  }

  static Shown.InterviewPart part(History.Entry entry) {
    Summary summary = entry.summary();
    return new Shown.InterviewPart(
        summary.id(),
        summary.name(),
        summary.began().toString(),
        InterviewJson.setup(summary.setup()),
        summary.result().questions(),
        summary.result().answered(),
        entry.isOver(),
        entry.isOver() && summary.result().isGraded() ? summary.result().score() : null);
  }

  /// Which page is asked for; the first unless somebody says.
  static int pageOf(Context context) {
    String page = Optional.ofNullable(context.queryParam("page")).orElse("").strip();
    if (page.isEmpty()) {
      return 1;
    }
    if (!page.matches("\\d{1,%d}".formatted(MOST_DIGITS))) {
      throw new Refusal(Refusal.Code.INVALID, "page is " + page + ", must be a number from 1.");
    }
    return Integer.parseInt(page);
  }
}
