package fr.vigie.cli;

import fr.vigie.index.generations.CurrentGeneration;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.index.generations.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the published generation. */
@Command(
    name = "verify",
    description = "Check every file of the published generation; exit code 1 when it is damaged.")
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private IndexOption index = new IndexOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    GenerationStore store = GenerationStore.open(index.folder());
    CurrentGeneration current = store.current();
    if (!current.warning().isEmpty()) out.println(current.warning());
    Verification verification = store.verify(current.info().name(), Verification.Level.FULL);
    verification.problems().forEach(problem -> out.println("damaged: " + problem));
    String state = verification.sound() ? "sound" : "damaged";
    out.println(
        String.format(
            Locale.ROOT,
            "generation %s: %s, %d articles, %d ms",
            verification.generation(),
            state,
            verification.documents(),
            verification.millis()));
    return verification.sound() && current.warning().isEmpty() ? 0 : Vigie.FAILED;
  }
}
