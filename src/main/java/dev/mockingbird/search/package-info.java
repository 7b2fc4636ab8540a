/// Station 3 of an answer's way: the question bank as a Lucene index. It finds the reference an
/// answer should be graded against, chooses the questions of an interview and answers searches. The
/// only package that knows Lucene, since its API changes with every major version.
@NullMarked
package dev.mockingbird.search;

import org.jspecify.annotations.NullMarked;
