package dev.mockingbird.web;

import dev.mockingbird.domain.Comparison;
import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.Summary;
import dev.mockingbird.interview.History;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/// The pages that look back: all interviews, some side by side, and the one that asks before it
/// deletes. Names and deletions are plain forms, so that they need no script.
final class HistoryPages {
  private static final int SIZE = 20;

  private final Work work;
  private final Content content;
  private final Owners owners;
  private final Pages pages;

  HistoryPages(Work work, Content content, Owners owners, Pages pages) {
    this.work = work;
    this.content = content;
    this.owners = owners;
    this.pages = pages;
  }

  void history(Context context) {
    History.Page page =
        work.history().page(owners.of(context), HistoryRoutes.pageOf(context), SIZE);
    pages.show(
        context,
        "history.jte",
        new HistoryPage(
            content.engine(),
            page.entries().stream().map(HistoryRow::of).toList(),
            summary(page),
            page.number(),
            page.pages(),
            Summary.MAX_NAME,
            History.MOST_COMPARED));
  }

  void compare(Context context) {
    String owner = owners.of(context);
    Comparison comparison = work.history().compare(context.queryParams("id"), owner);
    List<HistoryRow> rows =
        comparison.reports().stream()
            .map(report -> work.history().entry(report.interview().id(), owner))
            .map(HistoryRow::of)
            .toList();
    pages.show(context, "compare.jte", ComparePage.of(content.engine(), comparison, rows));
  }

  /// Leads back to the row.
  void rename(Context context) {
    String id = context.pathParam("id");
    String name = Optional.ofNullable(context.formParam("name")).orElse("");
    work.history().rename(id, owners.of(context), name);
    String page = Optional.ofNullable(context.formParam("page")).orElse("");
    context.redirect(
        "/history" + (page.matches("\\d{1,6}") ? "?page=" + page : "") + "#interview-" + id,
        HttpStatus.SEE_OTHER);
  }

  void askBeforeDelete(Context context) {
    History.Entry entry = work.history().entry(context.pathParam("id"), owners.of(context));
    boolean isForJob = !entry.summary().setup().job().equals(Job.NONE);
    pages.show(
        context, "delete.jte", new DeletePage(content.engine(), HistoryRow.of(entry), isForJob));
  }

  void delete(Context context) {
    work.interviews().delete(context.pathParam("id"), owners.of(context));
    context.redirect("/history", HttpStatus.SEE_OTHER);
  }

  private static String summary(History.Page page) {
    if (page.all() == 0) {
      return "";
    }
    String all = page.all() + (page.all() == 1 ? " interview" : " interviews");
    int first = (page.number() - 1) * SIZE + 1;
    return page.pages() == 1
        ? all
        : all + ", " + first + " to " + (first + page.entries().size() - 1) + " shown";
  }
}
