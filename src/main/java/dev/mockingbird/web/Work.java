package dev.mockingbird.web;

import dev.mockingbird.interview.Discussions;
import dev.mockingbird.interview.History;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Reviews;
import dev.mockingbird.interview.SecondAttempts;

/// What is done with interviews: they are held, looked at again, tried again, talked about,
/// and looked back on.
public record Work(
    Interviews interviews,
    Reviews reviews,
    SecondAttempts attempts,
    Discussions discussions,
    History history) {}
