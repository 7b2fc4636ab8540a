package dev.mockingbird.eval;

import java.util.List;
import java.util.Map;

/// Documents, queries, and which documents people found relevant to which query.
///
/// @param queries one or more
public record TestSet(String name, List<Document> documents, List<Query> queries) {
  public TestSet {
    documents = List.copyOf(documents);
    queries = List.copyOf(queries);
  }

  /// One thing to be found.
  public record Document(String id, String title, String text) {}

  /// One thing looked for.
  ///
  /// @param relevance of the documents relevant to it, one or more, by id: 1 or more, the higher
  ///     the better
  public record Query(String id, String text, Map<String, Integer> relevance) {
    public Query {
      relevance = Map.copyOf(relevance);
    }
  }
}
