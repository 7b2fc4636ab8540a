package dev.mockingbird.grading;

import java.util.List;
import java.util.Set;

/// What the judge has to know of English: the words that only hold a sentence together, and those
/// that turn it round. Folded forms, as [Words] gives them.
final class English {
  private static final Set<String> DETERMINERS =
      set("a an the this that these those my your our their its his her each every any some no");
  private static final Set<String> PREPOSITIONS =
      set(
          """
          of in on at by for with from to into onto over under between among through during about
          against without within per than as via across towards toward\
          """);
  private static final Set<String> CONJUNCTIONS =
      set("and or but so because if while whereas although though since unless until whether nor");
  private static final Set<String> PRONOUNS =
      set(
          """
          i you he she it we they me him us them one it's that's you're we're they're there's i'm
          what which who whom whose when where why how there here itself themselves yourself\
          """);
  private static final Set<String> AUXILIARIES =
      set(
          """
          is are was were be been being am do does did done has have had having can could may might
          must shall should will would need needs isn't aren't wasn't weren't don't doesn't didn't
          can't cannot couldn't won't wouldn't shouldn't hasn't haven't\
          """);
  private static final Set<String> LIGHT =
      set(
          """
          also just only even very much many more most less such same other another own then thus
          hence therefore however again still already yet too quite rather really basically
          actually simply usually often always never sometimes maybe perhaps up down out off away
          back along together both all none either neither not get gets got give gives given go goes
          going make makes made making take takes taken put puts let lets use uses used using say
          says said tell tells mean means come comes keep keeps want wants know knows think try
          tries look looks see seen like thing things something anything everything nothing way ways
          kind sort lot lots bit case cases example instead well good first second two well so-called
          else once ever now new called call don doesn isn aren won couldn ll ve re work works happen
          happens end ends does able idea help helps certain exactly question answer important\
          """);
  private static final Set<String> NEGATIONS =
      set(
          """
          not no never cannot without neither nor none nobody nothing hardly barely rarely seldom
          don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't
          hasn't haven't hadn't needn't mustn't dont doesnt didnt isnt arent wasnt cant wont\
          """);

  private English() {}

  private static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  static boolean isConjunction(String word) {
    return CONJUNCTIONS.contains(word);
  }

  static boolean isAuxiliary(String word) {
    return AUXILIARIES.contains(word);
  }

  static boolean isNegation(String word) {
    return NEGATIONS.contains(word);
  }

  /// A word that every sentence needs, whatever it is about.
  static boolean isFunctionWord(String word) {
    return isDeterminer(word)
        || isPreposition(word)
        || isConjunction(word)
        || isAuxiliary(word)
        || PRONOUNS.contains(word);
  }

  /// A word that says nothing about a subject; it proves no key point.
  static boolean isLight(String word) {
    return LIGHT.contains(word) || isFunctionWord(word) || isNegation(word);
  }

  private static Set<String> set(String words) {
    return Set.copyOf(List.of(words.split("\\s+")));
  }
}
