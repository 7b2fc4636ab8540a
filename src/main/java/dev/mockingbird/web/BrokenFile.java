package dev.mockingbird.web;

/// What is wrong with a question file, for its owner to mend; the last good version is in use.
///
/// @param line counted from 1; 0 where the file or folder as a whole is meant
public record BrokenFile(String file, int line, String message) {}
