package dev.mockingbird.web;

/// What a browser shows when a page cannot be had.
///
/// @param title a few words, such as "Not found"
/// @param message what happened, to what, and what to do next
public record ErrorPage(int status, String title, String message) {}
