package dev.mockingbird.web;

import dev.mockingbird.interview.History;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Reviews;

/// What is done with interviews: they are held, looked at again, and looked back on.
public record Work(Interviews interviews, Reviews reviews, History history) {}
