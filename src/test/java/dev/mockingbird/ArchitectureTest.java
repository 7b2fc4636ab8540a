package dev.mockingbird;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.mockingbird.domain.Quote;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The dependency rule as one table, and the habits that keep the parts apart. A package or a
/// library that is in neither table fails: whoever adds one says here who may use it.
class ArchitectureTest {
  private static final String ROOT = "dev.mockingbird";

  /// Our packages, and which others of ours each may use; the root package may use all of them.
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("domain", Set.of()),
          entry("corpus", Set.of("domain")),
          entry("material", Set.of("domain", "corpus")),
          entry("grading", Set.of("domain")),
          entry("interview", Set.of("domain", "grading")),
          entry("report", Set.of("domain")),
          entry("search", Set.of("domain", "interview")),
          entry("llm", Set.of("domain", "grading", "interview")),
          entry("store", Set.of("domain", "interview")),
          entry("telemetry", Set.of("domain", "grading", "interview")),
          entry("eval", Set.of("domain", "corpus", "grading", "interview")),
          entry("web", Set.of("domain", "interview", "report", "telemetry")),
          entry("cli", Set.of("domain", "corpus", "eval", "interview", "material", "report")));

  /// Libraries by the beginning of their packages, and who alone may know them; the longest
  /// beginning counts. The root package is the empty name.
  private static final Map<String, Set<String>> KNOWN_TO =
      Map.ofEntries(
          entry("java.sql", Set.of("store")),
          entry("javax.sql", Set.of("store")),
          entry("org.jdbi", Set.of("store")),
          entry("org.flywaydb", Set.of("store")),
          entry("com.zaxxer.hikari", Set.of("store")),
          entry("org.sqlite", Set.of("store")),
          entry("org.postgresql", Set.of("store")),
          entry("org.apache.lucene", Set.of("search")),
          entry("dev.langchain4j", Set.of("llm")),
          entry("ai.djl", Set.of("llm")),
          entry("ai.onnxruntime", Set.of("llm")),
          entry("java.net.http", Set.of("llm")),
          // an interview touches no file but the store's and the vectors that llm keeps
          entry("java.nio.file", Set.of("corpus", "material", "llm", "store", "eval", "cli", "")),
          entry("javax.net.ssl", Set.of("llm")),
          entry("io.github.resilience4j", Set.of("llm")),
          entry("io.javalin", Set.of("web")),
          entry("jakarta.servlet", Set.of("web")),
          entry("org.eclipse.jetty", Set.of("web")),
          entry("gg.jte", Set.of("report", "web")),
          entry("io.micrometer", Set.of("telemetry")),
          entry("picocli", Set.of("cli", "")),
          entry("org.snakeyaml", Set.of("corpus", "")),
          entry("org.commonmark", Set.of("corpus", "report", "web", "")),
          entry("org.owasp.html", Set.of("report", "web")),
          entry("org.apache.tika", Set.of("material")),
          entry("org.xml.sax", Set.of("material")),
          entry("org.jsoup", Set.of("material", "report")),
          entry("com.openhtmltopdf", Set.of("report")),
          entry("org.apache.fontbox", Set.of("report")),
          entry("org.apache.pdfbox", Set.of("report")),
          entry("org.apache.commons.csv", Set.of("material", "eval")),
          entry(
              "com.fasterxml.jackson", Set.of("store", "report", "material", "llm", "web", "cli")),
          entry(
              "org.slf4j",
              Set.of("corpus", "search", "llm", "store", "telemetry", "web", "cli", "")));

  /// What every package may know.
  private static final List<String> KNOWN_TO_ALL = List.of("java.", "org.jspecify.annotations");

  private static final List<String> EMPTY_WORDS =
      List.of(
          "Util",
          "Utils",
          "Helper",
          "Manager",
          "Service",
          "Processor",
          "Handler",
          "Data",
          "Info",
          "Impl",
          "Base",
          "Abstract",
          "Common");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void everyPackageIsInTheTable() {
    assertThat(packages().filter(name -> !name.isEmpty()))
        .contains("domain")
        .isSubsetOf(MAY_USE.keySet());
  }

  @Test
  void packagesUseOnlyWhatTheTableAllows() {
    assertThat(
            dependencies()
                .filter(used -> isOurs(used.getTargetClass()))
                .filter(used -> !mayUse(home(used.getOriginClass()), home(used.getTargetClass())))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void librariesAreKnownOnlyWhereTheTableSays() {
    assertThat(
            dependencies()
                .filter(used -> !isOurs(used.getTargetClass()))
                .filter(used -> !mayKnow(home(used.getOriginClass()), used.getTargetClass()))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void noPackagesUseEachOther() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void onlyTheAnswerYieldsQuotes() {
    assertThat(
            constructorCalls()
                .filter(call -> call.getTargetOwner().isEquivalentTo(Quote.class))
                .filter(call -> !call.getOriginOwner().isEquivalentTo(Quote.class))
                .map(JavaAccess::getDescription))
        .isEmpty();
  }

  /// Records, enums and exceptions are values, made where they are needed; everything else has a
  /// duty and is handed over.
  @Test
  void onlyTheRootPackageMakesThePartsOfOthers() {
    assertThat(
            constructorCalls()
                .filter(call -> isOurs(call.getTargetOwner()) && hasDuty(call.getTargetOwner()))
                .filter(call -> !home(call.getOriginOwner()).isEmpty())
                .filter(call -> !home(call.getOriginOwner()).equals(home(call.getTargetOwner())))
                .map(JavaAccess::getDescription))
        .isEmpty();
  }

  @Test
  void nothingSharedCanBeReplaced() {
    assertThat(
            OURS.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(field -> field.getFullName()))
        .isEmpty();
  }

  @Test
  void namesSayWhatAThingIs() {
    assertThat(
            OURS.stream()
                .filter(type -> EMPTY_WORDS.stream().anyMatch(type.getSimpleName()::endsWith))
                .map(JavaClass::getName))
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    Predicate<JavaPackage> marked =
        found ->
            found.tryGetPackageInfo().filter(i -> i.isAnnotatedWith(NullMarked.class)).isPresent();
    assertThat(
            OURS.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(marked.negate())
                .map(JavaPackage::getName))
        .isEmpty();
  }

  /// A rule that no class can break would pass for ever.
  @Test
  void theTablesForbidWhatTheyShould() {
    assertThat(mayUse("domain", "store")).isFalse();
    assertThat(mayUse("store", "")).isFalse();
    assertThat(mayUse("", "store")).isTrue();
    assertThat(mayKnow("web", "java.sql.Connection")).isFalse();
    assertThat(mayKnow("domain", "org.slf4j.Logger")).isFalse();
    assertThat(mayKnow("domain", "java.util.List")).isTrue();
    assertThat(mayKnow("web", "org.unheard.of.Library")).isFalse();
  }

  private static boolean mayUse(String user, String used) {
    return user.isEmpty()
        || user.equals(used)
        || MAY_USE.getOrDefault(user, Set.of()).contains(used);
  }

  private static boolean mayKnow(String user, JavaClass library) {
    JavaClass element = library.getBaseComponentType();
    return element.isPrimitive() || mayKnow(user, element.getName());
  }

  private static boolean mayKnow(String user, String library) {
    Optional<Set<String>> users =
        KNOWN_TO.entrySet().stream()
            .filter(known -> library.startsWith(known.getKey() + "."))
            .max(Comparator.comparingInt(known -> known.getKey().length()))
            .map(Map.Entry::getValue);
    return users
        .map(allowed -> allowed.contains(user))
        .orElseGet(() -> KNOWN_TO_ALL.stream().anyMatch(library::startsWith));
  }

  private static boolean hasDuty(JavaClass type) {
    return !type.isRecord() && !type.isEnum() && !type.isAssignableTo(Throwable.class);
  }

  private static Stream<Dependency> dependencies() {
    return OURS.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  private static Stream<JavaConstructorCall> constructorCalls() {
    return OURS.stream().flatMap(type -> type.getConstructorCallsFromSelf().stream());
  }

  private static Stream<String> packages() {
    return OURS.stream().map(ArchitectureTest::home).distinct();
  }

  private static boolean isOurs(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.equals(ROOT) || name.startsWith(ROOT + ".");
  }

  /// The package of ours that a class is in; empty for the root package.
  private static String home(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }
}
