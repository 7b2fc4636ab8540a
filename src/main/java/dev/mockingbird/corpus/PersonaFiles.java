package dev.mockingbird.corpus;

import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Persona.Occasion;
import dev.mockingbird.domain.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a folder of persona files, one interviewer each. A folder is taken as a whole or not at
/// all.
public final class PersonaFiles {
  private static final List<String> FIELDS = List.of("id", "name", "about", "manner", "lines");
  /// A longer line, in characters, is a speech.
  private static final int LONGEST_LINE = 400;

  private static final int LONGEST_NAME = 60;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private PersonaFiles() {}

  /// The personas of the `*.yaml` files of a folder, in the order of their names; one or more.
  ///
  /// @throws BrokenFiles with every problem of every file
  public static List<Persona> read(Path folder) {
    Problems problems = new Problems();
    TextFiles texts = new TextFiles(problems);
    List<Path> files = texts.below(folder, file -> file.toString().endsWith(".yaml"));
    List<Persona> personas =
        files.stream()
            .flatMap(
                file -> texts.text(file).flatMap(text -> persona(file, text, problems)).stream())
            .toList();
    problems.refuseIfAny();
    if (files.isEmpty()) {
      problems.add(folder, 0, "holds no persona files, needs one or more *.yaml");
    }
    problems.refuseIfAny();
    return personas;
  }

  /// The same, with one of them first: the one who interviews unless somebody chooses.
  ///
  /// @throws Refusal if there is no such persona
  public static List<Persona> read(Path folder, String first) {
    List<Persona> all = read(folder);
    if (all.stream().noneMatch(persona -> persona.id().equals(first))) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "The setting interview.persona is "
              + first
              + ", but there is no such persona in "
              + folder
              + ".");
    }
    return all.stream()
        .sorted(Comparator.comparingInt(persona -> persona.id().equals(first) ? 0 : 1))
        .toList();
  }

  private static Optional<Persona> persona(Path file, String text, Problems problems) {
    Optional<Fields> read = new Yaml(file, 0, problems).fields(text, FIELDS);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = read.get();
    String id = Names.ofFile(fields, file, ".yaml");
    String name = fields.text("name");
    if (name.length() > LONGEST_NAME) {
      fields.wrong("name", "has " + name.length() + " characters, at most " + LONGEST_NAME);
    }
    String about = fields.text("about");
    String manner = fields.text("manner");
    List<Persona.Line> lines = new ArrayList<>();
    List<String> occasions = Arrays.stream(Occasion.values()).map(Occasion::word).toList();
    fields
        .fields("lines", "the lines", occasions)
        .ifPresent(
            templates -> {
              for (Occasion occasion : Occasion.values()) {
                lines.addAll(lines(templates, occasion));
              }
            });
    return problems.concern(file)
        ? Optional.empty()
        : Optional.of(new Persona(id, name, about, manner, lines));
  }

  private static List<Persona.Line> lines(Fields templates, Occasion occasion) {
    String field = occasion.word();
    int least = occasion.isNeeded() ? 1 : 0;
    List<String> texts = templates.texts(field, least, Integer.MAX_VALUE);
    for (int i = 0; i < texts.size(); i++) {
      checkPlaceholders(templates, occasion, i, texts.get(i));
      checkText(templates, field, i, texts.get(i));
    }
    return texts.stream().map(text -> new Persona.Line(occasion, text)).toList();
  }

  private static void checkText(Fields templates, String field, int i, String text) {
    QualityWords.in(text)
        .ifPresent(
            word ->
                templates.wrong(
                    field, i, "says \"" + word + "\", but must not say how the answer was"));
    if (text.length() > LONGEST_LINE) {
      templates.wrong(field, i, "has " + text.length() + " characters, at most " + LONGEST_LINE);
    }
  }

  private static void checkPlaceholders(Fields templates, Occasion occasion, int i, String text) {
    Set<String> used =
        PLACEHOLDER
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> missing = new TreeSet<>(needed(occasion));
    missing.removeAll(used);
    used.removeAll(allowed(occasion));
    if (!missing.isEmpty()) {
      templates.wrong(occasion.word(), i, "lacks " + String.join(" and ", missing));
    }
    if (!used.isEmpty()) {
      templates.wrong(
          occasion.word(),
          i,
          "has " + String.join(" and ", used) + ", which is not filled in here");
    }
  }

  /// What every line for the occasion must have, or the candidate would not learn what to answer.
  private static Set<String> needed(Occasion occasion) {
    return switch (occasion) {
      case GREETING -> Set.of("{name}");
      case ROLE -> Set.of("{role}");
      case NEXT, SKIPPED, UNSURE -> Set.of("{question}");
      case PROBE_QUOTE -> Set.of("{quote}", "{probe}");
      case PROBE -> Set.of("{probe}");
      case HINT -> Set.of("{hint}");
      case COMPLETE, ENDED -> Set.of();
    };
  }

  /// What is filled in for the occasion. A greeting has no question: the first one follows as a
  /// paragraph of its own.
  private static Set<String> allowed(Occasion occasion) {
    return occasion == Occasion.GREETING ? Set.of("{name}", "{count}") : needed(occasion);
  }
}
