package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.interview.QuestionBank;
import java.util.List;

/// What there is to choose from: questions, personas, and the engine in force.
///
/// @param personas one or more; the first is the default
public record Content(QuestionBank bank, List<Persona> personas, Engine engine) {
  public Content {
    personas = List.copyOf(personas);
  }
}
