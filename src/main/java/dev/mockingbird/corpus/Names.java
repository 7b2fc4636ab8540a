package dev.mockingbird.corpus;

import java.nio.file.Path;

/// The form of the names by which questions, topics and personas are known: lower-case words joined
/// by `-`.
final class Names {
  private static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";

  private Names() {}

  /// A field that holds a name.
  static String of(Fields fields, String field) {
    String name = fields.text(field);
    if (!name.matches(FORM) && !name.equals(Fields.PLACEHOLDER)) {
      fields.wrong(field, "is \"" + name + "\", must be lower-case words joined by -");
    }
    return name;
  }

  /// The field `id`, which is the file's own name, so that a file is found by what it is called.
  static String ofFile(Fields fields, Path file, String extension) {
    return ofFile(fields, file, "id", extension);
  }

  /// The same of another field.
  static String ofFile(Fields fields, Path file, String field, String extension) {
    String id = of(fields, field);
    String name = file.getFileName().toString();
    String expected = name.substring(0, name.length() - extension.length());
    if (!id.equals(expected) && !id.equals(Fields.PLACEHOLDER)) {
      fields.wrong(field, "is \"" + id + "\", must be the name of the file, \"" + expected + "\"");
    }
    return id;
  }
}
