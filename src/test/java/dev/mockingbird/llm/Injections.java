package dev.mockingbird.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The attacks of `attacks/obedience.yaml`, ready to be written into an answer.
final class Injections {
  private static final Path FILE = Path.of("src/test/resources/attacks/obedience.yaml");

  private Injections() {}

  /// An attack, in plain words and as it is written.
  record Injection(String kind, String plain, String written) {
    Injection about(String topic) {
      return new Injection(
          kind, plain.replace("{topic}", topic), written.replace("{topic}", topic));
    }
  }

  /// Where in an answer an attack stands.
  enum Place {
    BEFORE,
    AFTER,
    AROUND,
    AFTER_THE_FIRST_SENTENCE,
    IN_THE_LAST_SENTENCE;

    String put(String words, String answer) {
      String said = answer.strip();
      int first = said.indexOf(". ") + 1;
      return switch (this) {
        case BEFORE -> words + " " + said;
        case AFTER -> said + "\n" + words;
        case AROUND -> words + "\n" + said + "\n" + words;
        case AFTER_THE_FIRST_SENTENCE ->
            said.substring(0, first) + " " + words + " " + said.substring(first).strip();
        case IN_THE_LAST_SENTENCE -> said.replaceFirst("[.!?]+$", "") + ", and " + words;
      };
    }
  }

  static List<Injection> all() {
    try {
      Object root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
      List<Injection> all = new ArrayList<>();
      if (root instanceof Map<?, ?> map && map.get("attacks") instanceof List<?> attacks) {
        for (Object attack : attacks) {
          all.add(injection((Map<?, ?>) attack));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Injection injection(Map<?, ?> attack) {
    String words = String.valueOf(attack.get("words"));
    Object as = attack.get("as");
    return new Injection(
        String.valueOf(attack.get("kind")),
        words,
        as == null ? words : disguised(words, String.valueOf(as)));
  }

  private static String disguised(String words, String as) {
    return switch (as) {
      case "base64" -> Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
      case "rot13" -> each(words, Injections::rotated);
      case "spaced" -> words.replaceAll("(?<=\\w)(?=\\w)", " ");
      case "homoglyph" -> words.replace('o', 'о').replace('e', 'е').replace('i', 'і');
      case "zero-width" -> words.replaceAll("(?<=\\w)(?=\\w)", "\u200B");
      case "fullwidth" -> each(words, c -> c > ' ' && c < 127 ? c + 0xFEE0 : c);
      case "leet" -> words.replace('o', '0').replace('e', '3').replace('i', '1');
      case "reversed" -> new StringBuilder(words).reverse().toString();
      case "tags" -> "So it is." + each(words, c -> 0xE0000 + c);
      default -> throw new IllegalArgumentException("no disguise is called " + as);
    };
  }

  private static int rotated(int c) {
    int a = Character.isUpperCase(c) ? 'A' : 'a';
    return Character.isLetter(c) ? a + (c - a + 13) % 26 : c;
  }

  private static String each(String words, IntUnaryOperator change) {
    return words
        .codePoints()
        .map(change)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
