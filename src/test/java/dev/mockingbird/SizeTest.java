package dev.mockingbird;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// What is read in one go fits on a screen or two.
class SizeTest {
  private static final int LINES_OF_A_FILE = 300;
  private static final int LINES_OF_A_METHOD = 40;
  private static final int PARAMETERS = 5;
  private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"{3}.*?\"{3}");

  @Test
  void filesAreAtMost300Lines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      try (Stream<String> lines = Files.lines(file)) {
        long count = lines.count();
        if (count > LINES_OF_A_FILE) {
          tooLong.add(file + " has " + count + " lines");
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void methodsAreAtMost40Lines() throws IOException {
    assertThat(methods().stream().filter(method -> method.lines() > LINES_OF_A_METHOD)).isEmpty();
  }

  @Test
  void methodsTakeAtMost5Parameters() throws IOException {
    assertThat(methods().stream().filter(method -> method.parameters() > PARAMETERS)).isEmpty();
  }

  @Test
  void theMeasureSeesThisVeryFile() throws IOException {
    Path here = Path.of("src/test/java/dev/mockingbird/SizeTest.java");

    assertThat(methods())
        .contains(new Method(here, "SizeTest.sources", 5, 0))
        .contains(new Method(here, "Measure.<init>", 5, 3))
        .extracting(Method::name)
        .doesNotContain("Interview.<init>");
  }

  /// A method or constructor of a source file; constructors of records are left out, since they
  /// repeat the components.
  private record Method(Path file, String name, long lines, int parameters) {}

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<Method> methods() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Method> methods = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree file : task.parse()) {
        new Measure(file, positions, methods).scan(file, "");
      }
    }
    return methods;
  }

  /// Collects the methods of one file, each under the name of its type.
  private static final class Measure extends TreeScanner<Void, String> {
    private final CompilationUnitTree file;
    private final SourcePositions positions;
    private final List<Method> found;

    Measure(CompilationUnitTree file, SourcePositions positions, List<Method> found) {
      this.file = file;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      for (Tree member : type.getMembers()) {
        boolean repeats =
            type.getKind() == Tree.Kind.RECORD
                && member instanceof MethodTree method
                && method.getName().contentEquals("<init>");
        if (!repeats) {
          scan(member, type.getSimpleName().toString());
        }
      }
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
      found.add(
          new Method(
              Path.of(file.getSourceFile().getName()),
              type + "." + method.getName(),
              lines(method),
              method.getParameters().size()));
      return super.visitMethod(method, type);
    }

    private static Tree body(MethodTree method) {
      BlockTree body = method.getBody();
      return body == null ? method : body;
    }

    /// From the body on, without the lines of text blocks: annotations and text blocks are data.
    private long lines(MethodTree method) {
      int start = (int) positions.getStartPosition(file, body(method));
      int end = (int) positions.getEndPosition(file, method);
      try {
        String source = file.getSourceFile().getCharContent(true).toString();
        return TEXT_BLOCK.matcher(source.substring(start, end)).replaceAll("").lines().count();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
