/// Station 9 of an answer's way: what an interview showed, for a person to read and for programs to
/// work with. Pure functions of a [dev.mockingbird.domain.Report], with no model and no store
/// behind them, so that a report can be made any time and comes out the same. They tell all there
/// is to tell; the caller decides whether it may be told yet: in interview mode nothing is revealed
/// before the end.
@NullMarked
package dev.mockingbird.report;

import org.jspecify.annotations.NullMarked;
