package dev.mockingbird.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Asks a server which models it has, so that a model that is already there needs no settings.
/// Gives up soon: it runs while the program starts.
final class Probe {
  private static final Pattern EMBEDS =
      Pattern.compile("embed|bert|minilm|\\bbge\\b", Pattern.CASE_INSENSITIVE);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Duration patience;

  Probe(Duration patience) {
    this.patience = patience;
  }

  /// The models that can chat, in the server's order; empty if it does not answer as its provider
  /// would.
  Optional<List<String>> models(Provider provider, String baseUrl, Secret key) {
    boolean isOllama = provider == Provider.OLLAMA;
    String path = isOllama ? "/api/tags" : "/models";
    return json(URI.create(baseUrl + path), key)
        .map(root -> root.path(isOllama ? "models" : "data"))
        .filter(JsonNode::isArray)
        .map(list -> names(list, isOllama ? "name" : "id"));
  }

  private static List<String> names(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(model -> model.path(field).asText())
        .filter(name -> !name.isEmpty() && !EMBEDS.matcher(name).find())
        .toList();
  }

  private Optional<JsonNode> json(URI uri, Secret key) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(patience);
    if (key.isPresent()) {
      request.header("Authorization", "Bearer " + key.reveal());
    }
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            .build()) {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200
          ? Optional.of(JSON.readTree(response.body()))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty(); // something else listens there
    } catch (IOException e) {
      return Optional.empty(); // nobody listens there
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
