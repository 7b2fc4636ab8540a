package dev.mockingbird.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/// Renders the page templates, which the build has compiled to classes.
final class Pages {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /// Answers with a page.
  ///
  /// @param template file name below `pages`
  /// @param model the template's one parameter
  void show(Context context, String template, Object model) {
    context.html(rendered(template, model)).header("Cache-Control", "no-store");
  }

  String rendered(String template, Object model) {
    StringOutput output = new StringOutput();
    engine.render(template, model, output);
    return output.toString();
  }
}
