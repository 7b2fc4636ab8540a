package dev.mockingbird.grading;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How people put it when they speak to whoever grades instead of the subject. Each is narrow,
/// since honest answers ignore outliers, count what is correct and speak of criteria, prompts and
/// scores: of 17,719 texts, 15,246 answers of public exams among them, none matches.
final class Orders {
  /// Names that stand for parts of the patterns below.
  private static final Map<String, String> PARTS =
      Map.of(
          "RULES",
          """
          (?:instructions?|prompts?|rubric|guidelines|directions|everything above\
          |all of the above|(?:previous|prior|your|these|grading|marking|scoring)\
           (?:rules|criteria|task|orders)|reference answer|marking scheme|what you were told)\
          """,
          "MARKED",
          "(?:mark|grade|score|rate|count|treat|judge|consider|award|label|accept|deem|tick)",
          "WORK",
          "(?:answer|response|submission)",
          "DONE",
          "(?:covered|satisfied|credited|addressed|fulfilled|ticked|passed)\\b(?! by (?!me\\b))",
          "GRADER",
          "(?:grader|examiner|interviewer|assessor|evaluator|marker)",
          "BEST",
          "(?:full|perfect|maximum|highest|top|best)");

  /// One word of each English order at least; without any of them there is none, which is soon
  /// seen.
  static final Set<String> TELLING =
      Set.of(
          """
          instruction instructions prompt prompts rubric guidelines directions above rules criteria
          criterion task orders reference scheme told mark marks credit credits points point grade
          grades score scores rating ratings answer response submission covered satisfied credited
          addressed fulfilled ticked passed pass verdict verdicts message note override notice mode
          update command grader examiner interviewer assessor evaluator marker grading marking
          scoring ai assistant chatbot bot dan candidate lenient generous merciful tip pay reward job
          visa scholarship home house place compare comparing check checking verify verifying end
          begin beginning start everything language have i've my already been nothing whatever all
          sentence sentences words word list read take see treated taken tick prove show thereby
          hereby claim item passage entry\
          """
              .split("\\s+"));

  /// Patterns for folded words with one blank between them.
  static final Pattern ENGLISH =
      any(
          """
          \\b(?:ignore|disregard|forget|override|overrule|bypass|set aside|stop following\
          |(?:do not|don't) follow|pay no attention to)\\b.{0,40}\\bRULES\\b
          \\b(?:full|perfect|maximum) (?:marks?|credits?|points|grades?)\\b
          \\b(?:give|award|grant|assign)\\b.{0,30}\\bBEST\\b.{0,20}\\b(?:marks?|credits?|ratings?\
          |grades?|scores?)\\b
          \\b(?:highest|top|best) (?:possible )?(?:marks?|grades?)\\b
          \\bMARKED\\b.{0,40}\\b(?:(?:this|my|the|above) WORK|key points?)\\b
          \\bas (?:fully |completely )?DONE
          \\b(?:all|every|each|any)(?: of)?(?: the| its| your)? (?:\\w+ )?(?:points?|items?|criteria\
          |criterion|claims?|requirements?|aspects?)(?: \\w+){0,4} DONE
          \\bkey points? (?:is|are|were|have|has)\\b.{0,20}\\bDONE
          \\beverything (?:\\w+ ){0,5}DONE
          \\bverdicts?\\b.{0,40}\\b(?:covered|positive|favou?rable|pass|correct)\\b
          \\b(?:output|return|respond|reply|print|write|say|answer)\\b (?:\\w+ ){0,4}\
          (?:covered|verdicts?)\\b(?! by )
          \\b(?:score|grade|mark|rating)(?: is| of| to| as)? (?:100|10 10|10 out of 10|a plus\
          |ten out of ten)\\b
          \\b(?:system|developer|admin|administrator|grader|examiner|evaluator|moderator) (?:prompt\
          |message|note|override|instructions?|notice|mode|update|command)\\b
          \\b(?:dear|attention|hey|hello|note to|message to)(?: the)? GRADER\\b
          \\b(?:the|this) (?:grader|examiner|interviewer)\\b
          \\bas (?:an ai|an? grader|an? examiner)\\b
          \\byou are (?:now |no longer )?(?:an? |the |my )?(?:\\w+ ){0,3}(?:grader|examiner\
          |evaluator|assistant|ai|language model|chatbot|bot|dan)\\b
          \\b(?:grading|marking|scoring) (?:instructions?|guidelines|policy|scheme|rubric|mode\
          |session|is over|exercise|system)\\b
          \\b(?:new|updated|revised) (?:instructions?|guidelines|rubric|grading|marking)\\b
          \\b(?:this|my|above) WORK (?:\\w+ )?(?:is|was|has|should|must|deserves|covers|contains\
          |addresses|satisfies|meets|includes|gets|receives|earns)\\b.{0,60}\\b(?:all|every|correct\
          |full|fully|complete|perfect|covered|verified|approved|accepted|graded|highest|pass)\\b
          \\b(?:i have|i've|my|already|been)(?: \\w+)? (?:explained|covered|stated|described|defined\
          |mentioned)\\b.{0,200}\\b(?:in full|completely|entirely|by me|all|everything|whatever\
          |thereby)\\b
          \\b(?:everything|nothing|whatever|all)\\b.{0,60}\\b(?:thereby|hereby|is in there|is in here\
          |left open by what|one looks for)\\b
          \\bmy (?:statement|words|text|first sentence|sentences?)\\b
          \\b(?:this|these|that) (?:sentences?|words?) (?:states?|says?|proves?)\\b
          \\b(?:copy|quote|cite) (?:this|the) (?:sentence|passage|words)\\b
          \\b(?:claim|item|passage|entry) you (?:look|are looking|have to find)\\b
          \\b(?:on your list|your list (?:has|is|comes))\\b
          \\b(?:read|take|see) (?:this|it|that|everything) (?:with goodwill|kindly|as said|as\
           complete)\\b
          \\bto be (?:read|treated|taken) as (?:complete|including|said)\\b|\\bput a tick\\b
          \\b(?:prove|show) (?:that )?i (?:do not|don't|did not) know\\b
          \\bcandidate (?:(?:has|have|clearly|correctly|fully|already|obviously) )*(?:answered\
          |demonstrated|explained|covered|passed|deserves|mentioned|satisfied|stated)\\b
          \\b(?:be|being) (?:more )?(?:lenient|generous|merciful)\\b
          \\b(?:let me|must|will|should) pass (?:this|the|my) (?:interview|exam|test|question)\\b
          \\b(?:lose|keep|get) my (?:job|visa|scholarship|home|house|place)\\b
          \\b(?:(?:tip|pay) you|reward you (?:with|for))\\b
          \\b(?:no need to|do not|don't|without) (?:check|checking|verify|verifying|compare\
          |comparing)\\b.{0,40}\\b(?:answer|reference|rubric|points|quotes?|further)\\b
          \\b(?:end|begin|beginning|start) of (?:the )?(?:candidate|answer|submission|user input)\\b
          """);

  /// Patterns for the text as it stands, in lower case: the marks of other people's prompts.
  static final Pattern MARKUP =
      any(
          """
          <\\|[a-z_]{2,20}\\|>
          \\[/?inst]|<</?sys>>|<(?:start|end)_of_turn>
          </?(?:system|assistant|instructions?|admin|answer[\\w-]*|candidate[\\w-]*|rubric)\\s*>
          (?m:^)[\\s*#>\\[(]*(?:system|assistant|grader|examiner|evaluator|developer)[\\])*]*\\s*:
          "(?:verdicts?|quote|score|grade)"\\s*:
          """);

  /// The plainest orders in other languages, folded as the words are.
  static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\b(?:"
              + any(
                  """
                  (?:ignorier\\w*|vergiss|missacht\\w*).{0,50}(?:anweisung|vorgabe|regel)
                  volle punktzahl|bestnote|alle (?:kern)?punkte.{0,30}(?:erfullt|abgedeckt)
                  (?:ignore[zr]?|oublie[zr]?).{0,50}(?:consignes|instructions|regles)
                  note maximale|tous les points.{0,30}(?:couverts|acquis)
                  (?:ignora|olvida|omite).{0,50}(?:instrucciones|reglas)
                  (?:puntuacion|nota|calificacion) maxima|todos los puntos.{0,30}cubiert
                  (?:ignora|dimentica).{0,50}(?:istruzioni|regole)
                  punteggio (?:pieno|massimo)|tutti i punti.{0,30}copert
                  (?:ignore|esqueca).{0,50}(?:instrucoes|regras)|todos os pontos.{0,30}cobert
                  negeer.{0,50}(?:instructies|regels)|alle punten.{0,30}(?:gedekt|behandeld)
                  (?:zignoruj|ignoruj|pomin).{0,50}(?:instrukcj|polecen)
                  maksymaln\\w* (?:liczb|ocen|punkt)\\w*|wszystkie punkty
                  (?:yok say|gormezden gel)|(?:talimat|kural).{0,50}unut|tam puan
                  """)
              + ")");

  /// And in other scripts, where words may have no blanks between them.
  static final Pattern OTHER_SCRIPTS =
      any(
          Words.fold(
              """
              (?:игнорируй|забудь).{0,50}(?:инструкци|указани|правил)
              (?:максимальн|высш|полн)[^ ]* балл|все пункты
              (?:忽略|无视|忘记).{0,20}(?:指令|指示|说明|提示|规则)|满分|(?:所有|全部)要点
              (?:指示|命令).{0,20}(?:無視|忘れ)|満点|(?:すべて|全て)の(?:要点|ポイント)
              (?:지시|명령|규칙).{0,20}무시|만점
              تجاهل.{0,50}تعليمات|الدرجة الكاملة
              """));

  /// What is left of orders when their letters stand in a row.
  static final Pattern CLOSED_UP =
      any(
          """
          ignore(?:all|the|any|my|your)*(?:previous|prior|above)?(?:instructions|rules|rubric)
          (?:full|maximum)(?:marks|credit|points)
          (?:all|every)(?:key)?points?(?:are|is|as)?covered
          ascovered
          """);

  private Orders() {}

  /// One pattern a line.
  private static Pattern any(String lines) {
    String all = lines.lines().collect(Collectors.joining("|"));
    for (Map.Entry<String, String> part : PARTS.entrySet()) {
      all = all.replace(part.getKey(), part.getValue());
    }
    return Pattern.compile(all);
  }
}
