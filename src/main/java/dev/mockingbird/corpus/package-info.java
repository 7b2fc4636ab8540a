/// Files that people write, made into checked values of the domain: questions with their key points
/// and personas. Every problem of every file is found in one go and named with file and line, since
/// whoever mends twelve files should not have to run the check twelve times. While the server runs
/// the question files are followed, so that a change is in use without a restart. The only package
/// that knows YAML.
@NullMarked
package dev.mockingbird.corpus;

import org.jspecify.annotations.NullMarked;
