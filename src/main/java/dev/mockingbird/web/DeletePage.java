package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;

/// The page that says what is gone with an interview before it is.
///
/// @param isForJob true if a role or a job description was given
public record DeletePage(Engine engine, HistoryRow row, boolean isForJob) {}
