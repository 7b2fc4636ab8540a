package dev.mockingbird.web;

import dev.mockingbird.domain.Contact;
import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Report;
import dev.mockingbird.interview.QuestionBank;
import java.util.List;
import java.util.function.Supplier;

/// What there is to choose from: questions, personas, and the engine in force.
///
/// @param personas one or more; the first is the default
/// @param contact tries to reach the model
/// @param broken what is wrong with question files now
/// @param sample the report of an interview on questions outside the bank, to be shown to anybody
/// @param intakes what makes questions of uploads; none or one, none where visitors may not add any
public record Content(
    QuestionBank bank,
    List<Persona> personas,
    Engine engine,
    Supplier<Contact> contact,
    Supplier<List<BrokenFile>> broken,
    Supplier<Report> sample,
    List<Intake> intakes) {
  public Content {
    personas = List.copyOf(personas);
    intakes = List.copyOf(intakes);
  }
}
