/// A person's own material made into questions: finds questions and answers in articles, notes and
/// tables, cuts the answers into key points, and writes question files. Says of every line whether
/// it was taken or left out, and why, since whoever brings two hundred questions cannot look for
/// the one that is gone.
@NullMarked
package dev.mockingbird.material;

import org.jspecify.annotations.NullMarked;
