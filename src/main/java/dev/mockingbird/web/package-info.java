/// Station 1 of an answer's way, and the way back: the HTTP API, the event streams and the pages.
/// It refuses what can be refused with a status before a stream opens, and turns every refusal and
/// every failure into one form of answer in one place. The only package that knows Javalin and jte.
@NullMarked
package dev.mockingbird.web;

import org.jspecify.annotations.NullMarked;
