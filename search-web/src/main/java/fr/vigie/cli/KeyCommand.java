package fr.vigie.cli;

import fr.vigie.access.ApiKey;
import fr.vigie.access.KeyFile;
import fr.vigie.access.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Makes and removes the keys of a server; a server that runs sees it within a second. */
@Command(
    name = "key",
    description = "Make, list and remove the keys that a server asks for.",
    synopsisSubcommandLabel = "(add | list | remove)")
final class KeyCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "file of the keys (default: the setting of that name)")
  private Path path;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "one of add, list, remove is needed");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Make a key and print it. It is shown this once: the file holds its hash.")
  int add(
      @Parameters(paramLabel = "NAME", description = "who will have it") String name,
      @Option(
              names = "--scope",
              paramLabel = "SCOPE",
              defaultValue = "search",
              description = "what it opens: search, admin, or both with a comma (default: search)")
          String scope)
      throws IOException {
    try {
      Set<Scope> scopes = Scope.parse(scope);
      spec.commandLine().getOut().println(keys().add(name, scopes));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.subcommands().get("add"), e.getMessage(), e);
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the keys: name, scopes, when it was made.")
  int list() throws IOException {
    for (ApiKey key : keys().list()) {
      String scopes = Scope.text(key.scopes());
      spec.commandLine().getOut().println(key.name() + "  " + scopes + "  " + key.created());
    }
    return 0;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Remove a key: it opens nothing from then on.")
  int remove(@Parameters(paramLabel = "NAME", description = "whose it is") String name)
      throws IOException {
    if (keys().remove(name)) return 0;
    spec.commandLine().getErr().println("vigie: no key is called " + name);
    return Vigie.FAILED;
  }

  private KeyFile keys() {
    if (path == null)
      throw new ParameterException(
          spec.commandLine(), "--keys FILE is needed, or the setting 'keys'");
    return new KeyFile(path, Clock.systemUTC());
  }
}
