package dev.mockingbird;

import dev.mockingbird.cli.Options;
import dev.mockingbird.corpus.BankSettings;
import dev.mockingbird.interview.InterviewSettings;
import dev.mockingbird.llm.ModelSettings;
import dev.mockingbird.material.Limits;
import dev.mockingbird.store.StoreSettings;
import dev.mockingbird.web.WebSettings;
import java.nio.file.Path;
import java.util.List;

/// All that can be set, each part beside what it sets. Defaults come first, then
/// `config/mockingbird.yaml`, then the command line. Keys of model providers are never among them:
/// they come from the environment or a file of their own.
record Settings(
    WebSettings web,
    InterviewSettings interview,
    ModelSettings model,
    StoreSettings store,
    BankSettings bank,
    Imports imports,
    Folders folders) {
  static Settings defaults() {
    return new Settings(
        WebSettings.defaults(),
        InterviewSettings.defaults(),
        ModelSettings.defaults(),
        StoreSettings.defaults(),
        BankSettings.defaults(),
        Imports.defaults(),
        Folders.defaults());
  }

  /// With what the command line says over it.
  Settings with(Options options) {
    return new Settings(
        web.at(options.port().orElse(web.port())),
        interview,
        model,
        store,
        bank,
        imports,
        new Folders(
            options.corpus().map(Path::toString).orElse(folders.corpus()),
            folders.personas(),
            folders.prompts(),
            options.data().map(Path::toString).orElse(folders.data()),
            folders.cache()));
  }

  /// How a person's own material becomes questions.
  ///
  /// @param page whether whoever reaches the server may add questions; true by default
  /// @param limits of one import, through the page or on the command line
  record Imports(boolean page, Limits limits) {
    static Imports defaults() {
      return new Imports(true, Limits.defaults());
    }
  }

  /// Where files are, relative to the folder the program is started in. The first three, left at
  /// their defaults and not there, are those that the program itself brings along, so that it runs
  /// anywhere.
  ///
  /// @param corpus question files; `corpus` by default
  /// @param personas persona files; `config/personas` by default
  /// @param prompts what a model is told; `config/prompts` by default
  /// @param data everything that is written; `data` by default
  /// @param cache what can be made again, and makes a start quicker; by default, and if empty, the
  ///     folder `cache` of the data folder
  record Folders(String corpus, String personas, String prompts, String data, String cache) {
    static Folders defaults() {
      return new Folders("corpus", "config/personas", "config/prompts", "data", "");
    }

    Path cacheFolder() {
      return cache.isEmpty() ? Path.of(data, "cache") : Path.of(cache);
    }

    /// Where the questions are: ours, or whatever stands in their place, and the owner's own.
    List<Path> bank() {
      return List.of(Bundled.orOwn(corpus, defaults().corpus()), ownQuestions());
    }

    Path promptFiles() {
      return Bundled.orOwn(prompts, defaults().prompts());
    }

    Path personaFiles() {
      return Bundled.orOwn(personas, defaults().personas());
    }

    /// Where the owner's own questions are, beside those of the corpus.
    Path ownQuestions() {
      return Path.of(data, "questions");
    }
  }
}
