package dev.mockingbird.material;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// What kind a file is of, by what it begins with and by the end of its name.
enum Kind {
  ARTICLE,
  HTML,
  CSV,
  JSON_LINES,
  PDF,
  DOCX,
  UNKNOWN;

  private static final Set<String> ARTICLES = Set.of("txt", "md", "markdown", "text", "");

  static Kind of(Path file, byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    String extension = extension(file);
    if (start.startsWith("%PDF")) {
      return PDF;
    }
    if (start.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)(?:<!doctype html|<html).*")) {
      return HTML;
    }
    return switch (extension) {
      case "html", "htm", "xhtml" -> HTML;
      case "csv", "tsv" -> CSV;
      case "jsonl", "ndjson" -> JSON_LINES;
      case "pdf" -> PDF;
      case "docx" -> DOCX;
      default -> ARTICLES.contains(extension) ? ARTICLE : UNKNOWN;
    };
  }

  static String extension(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
