package dev.mockingbird.web;

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

  ReportRoute(InterviewRoutes interviews, PageRoutes pages) {
    forms.put("application/json", interviews::reportJson);
    forms.put("text/html", pages::report);
    forms.put("text/markdown", interviews::reportMarkdown);
    forms.put("application/pdf", interviews::reportPdf);
  }

  void report(Context context) throws Exception {
    List<String> there = List.copyOf(forms.keySet());
    String form =
        Wish.of(context.header("Accept"))
            .best(there)
            .orElseThrow(
                () ->
                    new HttpResponseException(
                        HttpStatus.NOT_ACCEPTABLE.getCode(),
                        "The report is there as "
                            + String.join(", ", there)
                            + "; ask for one of them with the header Accept, or leave it out."));
    context.header("Vary", "Accept");
    forms.getOrDefault(form, _ -> {}).handle(context);
  }
}
