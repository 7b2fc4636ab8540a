/// The command line: serve, rehearse, check, import, grade, regrade, eval. What the commands need
/// of the program comes through [Program]; exit 0 is success, 1 means that something was found
/// wrong with what was read, 2 that the command was used wrongly.
@NullMarked
package dev.mockingbird.cli;

import org.jspecify.annotations.NullMarked;
