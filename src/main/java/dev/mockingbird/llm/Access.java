package dev.mockingbird.llm;

/// What everybody who calls the model shares: where it is, how long to wait, the journal of calls,
/// and whether it is left alone at present.
record Access(Endpoint endpoint, ModelSettings settings, Journal journal, Breaker breaker) {}
