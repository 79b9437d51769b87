package fr.vigie.cli;

import fr.vigie.cli.Settings.Found;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** Shows what the settings are, and why. */
@Command(
    name = "config",
    description = {
      "Print each setting with its value and where it comes from: a flag typed here, the environment, the file,"
          + " or Vigie itself.",
      "What may hold a secret is not shown."
    })
final class ConfigCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ServerOptions server = new ServerOptions();

  private final Settings settings;

  ConfigCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, OptionSpec> all = Settings.all(spec.root().commandLine());
    int widest = all.keySet().stream().mapToInt(String::length).max().orElse(0);
    all.forEach(
        (name, option) -> {
          Found found = resolved(name, option);
          String value = isSecret(name, found.value()) ? "********" : found.value();
          out.println(
              name
                  + " ".repeat(widest - name.length())
                  + "  "
                  + value
                  + "  ("
                  + found.origin()
                  + ")");
        });
    return 0;
  }

  private Found resolved(String name, OptionSpec option) {
    OptionSpec own = spec.findOption(option.longestName());
    if (own != null && spec.commandLine().getParseResult().hasMatchedOption(own))
      return new Found(String.join(",", own.originalStringValues()), option.longestName());
    return settings.find(name).orElseGet(() -> new Found(normal(option), "default"));
  }

  private static String normal(OptionSpec option) {
    Object value = option.defaultValue() != null ? option.defaultValue() : option.initialValue();
    String text = value == null ? "" : value.toString().replaceAll("^\\[]$", "");
    return text.isEmpty() || text.startsWith("${") ? "-" : text;
  }

  /** An address to which reports are sent may carry a password. */
  private static boolean isSecret(String name, String value) {
    return name.endsWith("-url") && !value.equals("-");
  }
}
