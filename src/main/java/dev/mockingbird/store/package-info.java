/// Station 7 of an answer's way: interviews are kept before a word is spoken, so that a cut line
/// costs words, never a grade. [SqlStore] keeps them in an SQLite file in the data folder or
/// in a PostgreSQL that several servers share, [MemoryStore] as long as the process runs; all pass
/// one contract test. The only package that
/// knows SQL and the shape of stored JSON, so that the domain needs no annotation for either.
@NullMarked
package dev.mockingbird.store;

import org.jspecify.annotations.NullMarked;
