/// The language model, where one is configured: it judges (station 4, the thorough half) and
/// speaks (station 8). Also the networks in the process, which need none: [Embeddings] and the
/// [ReaderNetwork]. The only package that knows LangChain4j; its callbacks end here, the rest of
/// the code is plain and blocking. [Models] is the door: it chooses the model and hands out its
/// judge, its speaker and what else it does.
@NullMarked
package dev.mockingbird.llm;

import org.jspecify.annotations.NullMarked;
