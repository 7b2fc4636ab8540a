package dev.mockingbird.material;

import java.util.List;

/// What was read of a file, whatever its kind.
sealed interface Reading {
  /// Lines in which questions and answers stand one after the other.
  record Article(List<Line> lines, List<Dropped> dropped) implements Reading {
    public Article {
      lines = List.copyOf(lines);
      dropped = List.copyOf(dropped);
    }
  }

  /// Rows with a question and an answer each.
  record Table(List<Row> rows, List<Dropped> dropped) implements Reading {
    public Table {
      rows = List.copyOf(rows);
      dropped = List.copyOf(dropped);
    }
  }

  /// It cannot be read.
  ///
  /// @param line where that shows; 0 where the file as a whole is meant
  /// @param why a clause such as `is encrypted`
  record Broken(int line, String why) implements Reading {}

  /// A row of a table; what it does not say is empty.
  record Row(int first, int last, Entry.Text text, String topic, String level, String title) {}

  /// What the reader left out before anybody looked for questions.
  record Dropped(int first, int last, String words, String why) {}
}
