package dev.mockingbird.corpus;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Origin;
import dev.mockingbird.domain.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// A question as the text of its file, in the format of `corpus/README.md`; reading it gives the
/// same question back.
final class QuestionText {
  private static final int WIDTH = 100_000;

  private QuestionText() {}

  /// @throws IllegalArgumentException if a point has several misconceptions, for which a file has
  ///     no room
  static String of(Question question) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", question.id());
    fields.put("topic", question.topic());
    fields.put("level", question.level().word());
    fields.put("title", question.title());
    fields.put("question", question.text());
    putUnlessEmpty(fields, "variants", question.wording().variants());
    fields.put("sources", question.reference().sources());
    fields.put("points", question.points().stream().map(QuestionText::point).toList());
    return "---\n" + yaml(fields) + "---\n" + question.reference().text() + "\n";
  }

  private static Map<String, Object> point(KeyPoint point) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", point.id());
    if (point.claim().origin() != Origin.WRITTEN) {
      fields.put("origin", point.claim().origin().word());
    }
    fields.put("weight", point.weight());
    fields.put("claim", point.claim().text());
    putUnlessEmpty(fields, "wordings", point.claim().wordings());
    if (point.misconceptions().size() > 1) {
      throw new IllegalArgumentException("point " + point.id() + " has several misconceptions");
    }
    point.misconceptions().forEach(one -> fields.put("misconception", misconception(one)));
    if (!point.why().isEmpty()) {
      fields.put("why", point.why());
    }
    if (point.competence().isNamed()) {
      fields.put("competence", point.competence().word());
    }
    fields.put("probe", point.followUp().probe());
    fields.put("hints", point.followUp().hints());
    return fields;
  }

  private static Map<String, Object> misconception(Misconception misconception) {
    Claim belief = misconception.belief();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("claim", belief.text());
    putUnlessEmpty(fields, "wordings", belief.wordings());
    fields.put("correction", misconception.correction());
    return fields;
  }

  private static void putUnlessEmpty(Map<String, Object> fields, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      fields.put(name, new ArrayList<>(texts));
    }
  }

  private static String yaml(Map<String, Object> fields) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setDefaultScalarStyle(ScalarStyle.PLAIN)
            .setIndentWithIndicator(true)
            .setIndicatorIndent(2)
            .setIndent(4)
            .setWidth(WIDTH)
            .setSplitLines(false)
            .setUseUnicodeEncoding(true)
            .setDereferenceAliases(true)
            .build();
    return new Dump(settings).dumpToString(fields);
  }
}
