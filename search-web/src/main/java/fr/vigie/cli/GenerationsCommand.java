package fr.vigie.cli;

import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.index.generations.IndexUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the history of an index. */
@Command(
    name = "generations",
    description = "List the generations of an index, oldest first; * marks the published one.")
final class GenerationsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private IndexOption index = new IndexOption();

  @Override
  public Integer call() throws IOException {
    GenerationStore store = GenerationStore.open(index.folder());
    String published = store.pointer();
    PrintWriter out = spec.commandLine().getOut();
    for (GenerationInfo info : store.list()) {
      String mark = info.name().equals(published) ? "*" : " ";
      out.println(
          String.join(
              "  ",
              mark + " " + info.name(),
              info.created().toString(),
              info.documents() + " articles",
              info.kind().name().toLowerCase(java.util.Locale.ROOT),
              info.fingerprint()));
    }
    store.damaged().forEach((name, damage) -> out.println("! " + name + "  damaged: " + damage));
    warning(store).ifPresent(out::println);
    return 0;
  }

  /** What keeps the published generation from being read, if anything does. */
  private static Optional<String> warning(GenerationStore store) throws IOException {
    try {
      return Optional.of(store.current().warning()).filter(warning -> !warning.isEmpty());
    } catch (IndexUnavailableException e) {
      return Optional.of(e.getMessage());
    }
  }
}
