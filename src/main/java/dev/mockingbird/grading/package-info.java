/// Stations 4 and 5 of an answer's way: a [Judge] says what the answer shows of each key point, the
/// [Grader] believes none of it that is not proven by a quote. The two are apart because judges may
/// be fooled and the grader must not be.
@NullMarked
package dev.mockingbird.grading;

import org.jspecify.annotations.NullMarked;
