package fr.vigie.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The settings that were not typed: each option of the commands that run for long is a setting,
 * which may stand in the environment ({@code VIGIE_MAX_WAIT}) or in one file ({@code max-wait}). A
 * flag goes before the environment, the environment before the file.
 */
final class Settings implements IDefaultValueProvider {

  /** The commands whose options are settings. */
  static final Set<String> COMMANDS = Set.of("serve", "index", "update", "watch");

  /** Options that are about one run. */
  private static final Set<String> OF_ONE_RUN =
      Set.of("help", "version", "config", "dry-run", "quiet");

  private static final String CONFIG = "config";
  private static final Pattern OPTION = Pattern.compile("--([a-z][a-z-]*)");

  /** What Windows' editors put before UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Where a value comes from.
   *
   * @param value as text
   * @param origin in words
   */
  record Found(String value, String origin) {}

  private final Map<String, String> environment;
  private final Optional<Path> file;
  private final Properties properties = new Properties();

  private Settings(Map<String, String> environment, Optional<Path> file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * @param arguments of the command, of which {@code --config FILE} names the file; without it,
   *     {@code VIGIE_CONFIG} does
   * @throws IOException when the file cannot be read
   */
  static Settings of(List<String> arguments, Map<String, String> environment) throws IOException {
    String named = flag(arguments).orElse(environment.getOrDefault(environmentName(CONFIG), ""));
    Optional<Path> file = named.isEmpty() ? Optional.empty() : Optional.of(Path.of(named));
    Settings settings = new Settings(environment, file);
    if (file.isPresent()) settings.read(file.get());
    return settings;
  }

  /** Flags alone. */
  static Settings none() {
    return new Settings(Map.of(), Optional.empty());
  }

  private static Optional<String> flag(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("--config=")) return Optional.of(argument.substring(9));
      if (argument.equals("--config") && i + 1 < arguments.size())
        return Optional.of(arguments.get(i + 1));
    }
    return Optional.empty();
  }

  private void read(Path path) throws IOException {
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      properties.load(
          new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException("the settings of " + path + " cannot be read: " + Vigie.reason(e), e);
    }
  }

  /** How a setting is called in the environment. */
  static String environmentName(String name) {
    return "VIGIE_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** How an option is called as a setting. */
  static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  /** All settings of the program by name, each as one of its options. */
  static Map<String, OptionSpec> all(CommandLine program) {
    Map<String, OptionSpec> settings = new TreeMap<>();
    program
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (!COMMANDS.contains(name)) return;
              for (OptionSpec option : command.getCommandSpec().options()) {
                if (!OF_ONE_RUN.contains(name(option))) settings.putIfAbsent(name(option), option);
              }
            });
    return settings;
  }

  /** Whether all that the file names is among these. */
  boolean areKnown(Set<String> names) {
    return names.containsAll(properties.stringPropertyNames());
  }

  /**
   * @throws IOException when the file names what is no setting: a slip must not go unseen
   */
  void requireKnown(Set<String> names) throws IOException {
    for (String key : properties.stringPropertyNames()) {
      if (!names.contains(key))
        throw new IOException(file.orElseThrow() + " sets '" + key + "', which is no setting");
    }
  }

  /** What the environment or the file says of a setting. */
  Optional<Found> find(String name) {
    String variable = environmentName(name);
    if (environment.containsKey(variable))
      return Optional.of(new Found(environment.get(variable), variable));
    return Optional.ofNullable(properties.getProperty(name))
        .map(value -> new Found(value.strip(), file.orElseThrow().toString()));
  }

  /** Where the option stands that a message names first; empty when it was typed or not set. */
  Optional<String> origin(String message, List<String> arguments) {
    Matcher named = OPTION.matcher(message);
    if (!named.find()) return Optional.empty();
    String flag = named.group();
    boolean typed =
        arguments.stream()
            .anyMatch(argument -> argument.equals(flag) || argument.startsWith(flag + "="));
    return typed ? Optional.empty() : find(named.group(1)).map(Found::origin);
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || OF_ONE_RUN.contains(name(option))) return null;
    Optional<Found> found = find(name(option));
    if (found.isEmpty()) return null;
    CommandLine program = argument.command().root().commandLine();
    return all(program).containsKey(name(option)) ? found.get().value() : null;
  }
}
