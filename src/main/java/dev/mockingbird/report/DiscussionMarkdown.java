package dev.mockingbird.report;

import dev.mockingbird.domain.Report;
import java.util.ArrayList;
import java.util.List;

/// Writes what was said about key points since the end of an interview as Markdown.
final class DiscussionMarkdown {
  private DiscussionMarkdown() {}

  /// Blocks; none if nothing was said.
  static List<String> of(Report report) {
    List<String> blocks = new ArrayList<>();
    for (DiscussionRow row : DiscussionRow.all(report)) {
      blocks.add("### " + Verbatim.inline(row.title() + ": " + row.claim()));
      row.remarks().forEach(remark -> blocks.addAll(remark(remark)));
      blocks.add("*" + Verbatim.inline(row.rule()) + "*");
    }
    if (!blocks.isEmpty()) {
      blocks.addFirst("## Discussed points");
    }
    return blocks;
  }

  private static List<String> remark(DiscussionRow.RemarkRow remark) {
    List<String> blocks =
        new ArrayList<>(
            List.of(
                "**You:**",
                Verbatim.block(remark.text()),
                "**" + Verbatim.inline(remark.who()) + ":**",
                Verbatim.quotedMarkdown(remark.words())));
    if (!remark.note().isEmpty()) {
      blocks.add("*" + Verbatim.inline(remark.note()) + "*");
    }
    return blocks;
  }
}
