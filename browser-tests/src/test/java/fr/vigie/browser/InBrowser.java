package fr.vigie.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its {@link Visitor}. One Chromium and one site serve all tests; without Chromium
 * they are skipped, and say so.
 */
final class InBrowser implements ParameterResolver, ExecutionCondition {

  private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

  /** What all tests share. */
  private record Shared(Path index, Site site, Chromium chromium) implements AutoCloseable {

    static Shared start() {
      try {
        Path index = Files.createTempDirectory("vigie-browser");
        Path hostile = Path.of("src/test/corpus").toAbsolutePath();
        return new Shared(index, Site.of(index, List.of(Site.corpus(), hostile)), Chromium.start());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      chromium.close();
      site.close();
      try (Stream<Path> files = Files.walk(index)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Chromium.program().isPresent()
        ? ConditionEvaluationResult.enabled("Chromium is on the PATH")
        : ConditionEvaluationResult.disabled("no Chromium on the PATH: the page is not tested");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Shared shared =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Shared.class, type -> Shared.start(), Shared.class);
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(
            Visitor.class,
            type -> new Visitor(shared.chromium().browser(), shared.site().address()),
            Visitor.class);
  }
}
