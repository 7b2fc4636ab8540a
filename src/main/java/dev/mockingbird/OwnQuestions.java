package dev.mockingbird;

import dev.mockingbird.corpus.BrokenFiles;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.material.Harvest;
import dev.mockingbird.material.Importer;
import dev.mockingbird.material.Limits;
import dev.mockingbird.web.Intake;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Makes what visitors upload into question files of the owner's own folder.
final class OwnQuestions implements Intake {
  private final Supplier<Importer> importers;
  private final Limits limits;
  private final Path folder;

  /// @param importers a new one for each upload, since its time begins then
  OwnQuestions(Supplier<Importer> importers, Limits limits, Path folder) {
    this.importers = importers;
    this.limits = limits;
    this.folder = folder;
  }

  @Override
  public Bounds bounds() {
    return new Bounds(limits.megabytes(), limits.pages(), limits.questions(), limits.time());
  }

  @Override
  public Offer read(String fileName, byte[] content, String topic) {
    Importer importer = importers.get();
    Harvest harvest = importer.read(Path.of(fileName), content, topic);
    return new Offer(
        harvest.taken().stream()
            .map(one -> new Taken(one.place().toString(), one.question()))
            .toList(),
        harvest.leftOut().stream()
            .map(one -> new LeftOut(one.place().toString(), one.words(), one.why()))
            .toList(),
        harvest.remarks().stream().map(Harvest.Remark::toString).toList(),
        harvest.problems().stream().map(problem -> problem + ".").toList(),
        () -> write(importer, harvest));
  }

  private void write(Importer importer, Harvest harvest) {
    try {
      var _ = importer.write(harvest, folder);
    } catch (BrokenFiles e) {
      String why =
          e.problems().stream()
              .map(problem -> problem.file().getFileName() + " " + problem.message())
              .collect(Collectors.joining("; "));
      throw new Refusal(
          Refusal.Code.CONFLICT, "Nothing was added to your own questions: " + why + ".");
    }
  }
}
