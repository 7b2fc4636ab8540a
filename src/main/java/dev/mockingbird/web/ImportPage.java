package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;
import java.util.List;

/// What the page to upload one's own material shows.
///
/// @param limits a sentence
/// @param problems why the last upload was refused; none if there was none
/// @param leftOut what the last upload held that is no question
public record ImportPage(
    Engine engine, String limits, List<String> problems, List<Intake.LeftOut> leftOut) {}
