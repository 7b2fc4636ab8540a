package dev.mockingbird.report;

import dev.mockingbird.domain.Remark;
import org.jspecify.annotations.Nullable;

/// What was said about a key point after the end of the interview, for programs. It changes no
/// finding and no grade.
///
/// @param number its place among the remarks on this point, from 1
/// @param at when it was made, ISO 8601 in UTC
/// @param text the candidate's words
/// @param response what the interviewer answered, Markdown
/// @param by who answered: the model's name, or `built-in`
/// @param note why the built-in interviewer answered although a model is configured, or that
///     something was left out of the model's words; null if all went well
public record RemarkJson(
    String questionId,
    String pointId,
    int number,
    String at,
    String text,
    String response,
    String by,
    @Nullable String note) {
  public static RemarkJson of(Remark remark) {
    Remark.Response response = remark.response();
    return new RemarkJson(
        remark.questionId(),
        remark.pointId(),
        remark.number(),
        remark.at().toString(),
        remark.text(),
        response.words(),
        response.by(),
        response.note().isEmpty() ? null : response.note());
  }
}
