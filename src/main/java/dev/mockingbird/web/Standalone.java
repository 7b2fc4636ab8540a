package dev.mockingbird.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes a file of a page that can be read without the server: its styles are in it, and what only
/// the server could do is not.
final class Standalone {
  private static final Pattern SHEET =
      Pattern.compile("<link rel=\"stylesheet\" href=\"/static/([a-z]+\\.css)\"([^>]*)>");
  private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([a-z]+\\.css)\"\\);");
  private static final Pattern SERVED =
      Pattern.compile(
          "<script\\b.*?</script>|<header\\b.*?</header>|<footer\\b.*?</footer>"
              + "|<details class=\"dispute\">.*?</details>"
              + "|<details class=\"discuss\" id=\"[a-z0-9-]+\">.*?</details>" // nothing was said
              + "|<form\\b.*?</form>"
              + "|<svg class=\"icon\".*?</svg>|<p class=\"take\">.*?</p>|<link rel=\"icon\"[^>]*>",
          Pattern.DOTALL);

  private Standalone() {}

  static String of(String page) {
    String alone = SERVED.matcher(page).replaceAll("");
    return SHEET.matcher(alone).replaceAll(found -> quoted(style(found)));
  }

  private static String style(MatchResult sheet) {
    String css =
        IMPORT.matcher(read(sheet.group(1))).replaceAll(found -> quoted(read(found.group(1))));
    return "<style" + sheet.group(2) + ">\n" + css + "</style>";
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static String read(String sheet) {
    try (InputStream file = Standalone.class.getResourceAsStream("/static/" + sheet)) {
      if (file == null) {
        throw new IllegalStateException(sheet + " is not in the program");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
