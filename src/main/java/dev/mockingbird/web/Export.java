package dev.mockingbird.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockingbird.domain.Report;
import dev.mockingbird.interview.History;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.report.ReportJson;
import dev.mockingbird.report.ReportMarkdown;
import dev.mockingbird.report.ReportPage;
import dev.mockingbird.report.ReportPdf;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes ZIP files of interviews: for each the conversation, and its report in every format as soon
/// as it may be seen. Written as it is made, one interview at a time, so that there may be many.
final class Export {
  private final Work work;
  private final InterviewJson shown;
  private final ObjectMapper json;
  private final Pages pages;

  Export(Work work, InterviewJson shown, ObjectMapper json, Pages pages) {
    this.work = work;
    this.shown = shown;
    this.json = json.copy();
    this.pages = pages;
  }

  void one(Context context, History.Entry entry, String owner) {
    Interviews interviews = work.interviews();
    Seen seen = interviews.see(entry.summary().id(), owner); // a refusal must not become the file
    write(context, "interview", zip -> add(zip, "", seen, entry));
  }

  /// Everything of an owner, with a list on top.
  void all(Context context, String owner) {
    List<History.Entry> entries = work.history().all(owner);
    write(
        context,
        "mockingbird-interviews",
        zip -> {
          List<Shown.InterviewPart> list = entries.stream().map(HistoryRoutes::part).toList();
          put(zip, "interviews.json", text(list), Instant.now());
          for (History.Entry entry : entries) {
            String id = entry.summary().id();
            String day = entry.summary().began().atZone(ZoneOffset.UTC).toLocalDate().toString();
            add(zip, day + "-" + id + "/", work.interviews().see(id, owner), entry);
          }
        });
  }

  private interface Filling {
    void into(ZipOutputStream zip) throws IOException;
  }

  private static void write(Context context, String name, Filling filling) {
    context
        .contentType("application/zip")
        .header("Content-Disposition", "attachment; filename=\"" + name + ".zip\"");
    try (ZipOutputStream zip =
        new ZipOutputStream(context.outputStream(), StandardCharsets.UTF_8)) {
      filling.into(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(ZipOutputStream zip, String folder, Seen seen, History.Entry entry)
      throws IOException {
    Instant began = seen.interview().began();
    put(zip, folder + "about.json", text(HistoryRoutes.part(entry)), began);
    put(zip, folder + "interview.json", text(shown.state(seen)), began);
    if (seen.isRevealed() && !seen.isDeciding()) {
      for (Map.Entry<String, Supplier<byte[]>> format : formats(seen).entrySet()) {
        put(zip, folder + format.getKey(), format.getValue().get(), began);
      }
    }
  }

  /// The report in every format, by file name.
  private SequencedMap<String, Supplier<byte[]>> formats(Seen seen) {
    Report report = Report.of(seen.interview());
    SequencedMap<String, Supplier<byte[]>> formats = new LinkedHashMap<>();
    formats.put("report.json", () -> text(ReportJson.of(report)));
    formats.put("report.md", () -> bytes(ReportMarkdown.of(report)));
    formats.put("report.html", () -> bytes(page(report)));
    formats.put("report.pdf", () -> ReportPdf.of(report));
    return formats;
  }

  private String page(Report report) {
    return Standalone.of(pages.rendered("report.jte", ReportPage.of(report)));
  }

  private static void put(ZipOutputStream zip, String name, byte[] content, Instant at)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(at.toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private byte[] text(Object value) {
    try {
      return bytes(json.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
