package dev.mockingbird.web;

import dev.mockingbird.domain.Report;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The report in the form that the client asks for by `Accept`; JSON where it asks for none.
final class ReportRoute {
  private final SequencedMap<String, Handler> forms = new LinkedHashMap<>();
  private final InterviewRoutes interviews;

  ReportRoute(InterviewRoutes interviews, PageRoutes pages) {
    this.interviews = interviews;
    forms.put("application/json", interviews::reportJson);
    forms.put("text/html", pages::report);
    forms.put("text/markdown", interviews::reportMarkdown);
    forms.put("application/pdf", interviews::reportPdf);
  }

  void report(Context context) throws Exception {
    List<String> there = List.copyOf(forms.keySet());
    String form =
        Preference.of(context.header("Accept")).best(there).orElseThrow(() -> refused(context));
    context.header("Vary", "Accept");
    forms.getOrDefault(form, _ -> {}).handle(context);
  }

  /// To whom the interview is not there, it is not there in any form.
  private RuntimeException refused(Context context) {
    Report _ = interviews.report(context);
    return new HttpResponseException(
        HttpStatus.NOT_ACCEPTABLE.getCode(),
        "The report is there as "
            + String.join(", ", forms.keySet())
            + "; ask for one of them with the header Accept, or leave it out.");
  }
}
