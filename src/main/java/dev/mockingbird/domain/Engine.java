package dev.mockingbird.domain;

/// Which judge and speaker are in force, and why; shown on the pages and by `GET /api/engine`. No
/// key is in it.
///
/// @param name `built-in`, or provider and model, such as `ollama llama3.1`
/// @param usesModel true if a language model judges and speaks
/// @param why one sentence: how the engine was chosen
public record Engine(String name, boolean usesModel, String why) {}
