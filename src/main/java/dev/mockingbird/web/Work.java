package dev.mockingbird.web;

import dev.mockingbird.interview.History;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Reviews;
import dev.mockingbird.interview.SecondAttempts;

/// What is done with interviews: they are held, looked at again, tried again, and looked back on.
public record Work(
    Interviews interviews, Reviews reviews, SecondAttempts attempts, History history) {}
