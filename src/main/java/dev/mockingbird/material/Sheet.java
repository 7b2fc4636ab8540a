package dev.mockingbird.material;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of a source with what their form alone says: what is blank, code, a heading or a rule.
/// Lines are meant by their index, counted from 0.
final class Sheet {
  /// The level of a line that is bold as a whole: a heading to most people, below all real ones.
  static final int BOLD = 7;

  private static final Pattern FENCE = Pattern.compile("\\s*(```+|~~~+|\\$\\$)(.*)");
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:\\s+.*|\\d.*)");
  private static final Pattern BOLD_LINE =
      Pattern.compile("\\s*(?:\\*\\*(?!\\s)[^*]+\\*\\*|__(?!\\s)[^_]+__):?");
  private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(=|-)\\1{2,}\\s*");
  private static final Pattern RULE = Pattern.compile("\\s*([-*_=~•·])(?:\\s*\\1){2,}\\s*");
  private static final int LONGEST_FRONT_MATTER = 200;
  private static final int LONGEST_HEADING = 30;

  private enum Form {
    BLANK,
    FRONT_MATTER,
    CODE,
    RULE,
    TEXT
  }

  private final List<Line> lines;
  private final List<Form> forms = new ArrayList<>();
  private final int[] levels;

  Sheet(List<Line> lines) {
    this.lines = List.copyOf(lines);
    this.levels = new int[lines.size()];
    int front = frontMatter();
    for (int i = 0; i < lines.size(); i++) {
      forms.add(i < front ? Form.FRONT_MATTER : isRuled(i) ? Form.RULE : Form.TEXT);
      if (text(i).isBlank()) {
        forms.set(i, Form.BLANK);
      }
    }
    markCode(front);
    markHeadings();
  }

  int size() {
    return lines.size();
  }

  String text(int index) {
    return lines.get(index).text();
  }

  /// The number of a line in its file.
  int number(int index) {
    return lines.get(index).number();
  }

  boolean isBlank(int index) {
    return forms.get(index) == Form.BLANK;
  }

  boolean isFrontMatter(int index) {
    return forms.get(index) == Form.FRONT_MATTER;
  }

  boolean isRule(int index) {
    return forms.get(index) == Form.RULE;
  }

  /// True for a line that is neither blank nor code nor a rule.
  boolean isText(int index) {
    return forms.get(index) == Form.TEXT;
  }

  /// 1 to 6 for headings, [#BOLD] for a line in bold, 0 for all else.
  int level(int index) {
    return levels[index];
  }

  boolean isHeading(int index) {
    return levels[index] > 0;
  }

  /// The next line from here on that is not blank; the number of lines if there is none.
  int nextFilled(int index) {
    int next = index;
    while (next < size() && isBlank(next)) {
      next++;
    }
    return next;
  }

  /// The last line before this one that is not blank; -1 if there is none.
  int lastFilled(int index) {
    int last = index - 1;
    while (last >= 0 && isBlank(last)) {
      last--;
    }
    return last;
  }

  /// True if nothing, or a blank line, stands before.
  boolean opensParagraph(int index) {
    return index == 0 || isBlank(index - 1) || isRule(index - 1);
  }

  /// The end of the block that begins here, exclusive: code and text up to a blank line, a heading
  /// or a rule.
  int blockEnd(int index) {
    boolean isCode = forms.get(index) == Form.CODE;
    int end = index + 1;
    while (end < size()
        && forms.get(end) == forms.get(index)
        && (isCode || (!isHeading(end) && !isHeading(index)))) {
      end++;
    }
    return end;
  }

  private int frontMatter() {
    if (lines.isEmpty() || !text(0).equals("---")) {
      return 0;
    }
    for (int i = 1; i < Math.min(size(), LONGEST_FRONT_MATTER); i++) {
      if (text(i).equals("---") || text(i).equals("...")) {
        return i + 1;
      }
    }
    return 0;
  }

  private boolean isRuled(int index) {
    return RULE.matcher(text(index)).matches();
  }

  /// A fence that nothing closes is a slip of the pen, and hides nothing.
  private void markCode(int from) {
    for (int i = from; i < size(); i++) {
      Matcher fence = FENCE.matcher(text(i));
      if (fence.matches() && !fence.group(2).contains(fence.group(1))) {
        int close = closing(i, fence.group(1));
        for (int j = i; j <= close; j++) {
          forms.set(j, Form.CODE);
        }
        i = Math.max(i, close);
      }
    }
  }

  private int closing(int open, String fence) {
    for (int i = open + 1; i < size(); i++) {
      String text = text(i).strip();
      if (text.equals(fence) || (fence.equals("$$") && text.endsWith(fence))) {
        return i;
      }
    }
    return -1;
  }

  private void markHeadings() {
    for (int i = 0; i < size(); i++) {
      Matcher heading = HEADING.matcher(text(i));
      if (!isText(i)) {
        continue;
      }
      if (heading.matches()) {
        levels[i] = heading.group(1).length();
      } else if (isUnderlined(i)) {
        levels[i] = text(i + 1).strip().startsWith("=") ? 1 : 2;
      } else if (BOLD_LINE.matcher(text(i)).matches()) {
        levels[i] = BOLD;
      }
    }
  }

  /// A line by itself with `===` or `---` right below it.
  private boolean isUnderlined(int index) {
    return index + 1 < size()
        && UNDERLINE.matcher(text(index + 1)).matches()
        && forms.get(index + 1) == Form.RULE
        && opensParagraph(index)
        && !text(index).strip().startsWith("|")
        && text(index).strip().split("\\s+").length <= LONGEST_HEADING;
  }
}
