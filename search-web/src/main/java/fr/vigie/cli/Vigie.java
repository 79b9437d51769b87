package fr.vigie.cli;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.reading.characters.OneLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;

/** The program. */
@Command(
    name = "vigie",
    description = "Full-text search over defence and security news, French first.",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Vigie.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the work failed", "2:wrong usage"},
    synopsisSubcommandLabel = "COMMAND")
public final class Vigie {

  static final int FAILED = 1;

  /** The commands but {@code config}, in the order of the help. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          IndexCommand.class,
          UpdateCommand.class,
          WatchCommand.class,
          ServeCommand.class,
          SearchCommand.class,
          ExplainCommand.class,
          AnalyzeCommand.class,
          EvaluateCommand.class,
          EvaluateSetsCommand.class,
          EvaluateExtractionCommand.class,
          GenerationsCommand.class,
          RollbackCommand.class,
          VerifyCommand.class,
          LexiconCommand.class,
          KeyCommand.class,
          TrainCommand.class);

  /** What these do is done, whether it could be said or not; the others are for what they print. */
  private static final Set<String> WORKERS = Set.of("index", "update", "watch", "rollback");

  /** Kept, so that its level is too: Lucene warns of a module that a text index has no use for. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /** Tells the version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Vigie.class.getPackage().getImplementationVersion();
      return new String[] {"vigie " + (version == null ? "unpackaged" : version)};
    }
  }

  private Vigie() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    if (arguments.length > 0 && Settings.COMMANDS.contains(arguments[0]))
      Underway.start("lexicon", Lexicon::shipped); // while the options are read
    StandardOutput output = StandardOutput.install();
    int exit = run(List.of(arguments), System.getenv());
    Optional<String> trouble = output.trouble();
    trouble.ifPresent(
        reason -> System.err.println("vigie: the output could not be written: " + reason));
    boolean done = arguments.length > 0 && WORKERS.contains(arguments[0]);
    System.exit(exit == 0 && !done && trouble.isPresent() ? FAILED : exit);
  }

  /** Runs one command; gives its exit code. */
  static int run(List<String> arguments, Map<String, String> environment) {
    CommandLine commandLine;
    try {
      Settings settings = Settings.of(arguments, environment);
      commandLine = commandLine(settings, arguments);
      if (!settings.areKnown(Settings.all(commandLine).keySet()))
        settings.requireKnown(Settings.all(commandLine(settings)).keySet());
    } catch (IOException e) {
      System.err.println("vigie: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    try {
      return commandLine.execute(arguments.toArray(String[]::new));
    } catch (OutOfMemoryError e) {
      return failed(e, commandLine);
    }
  }

  /** The program without settings. */
  static CommandLine commandLine() {
    return commandLine(Settings.none());
  }

  static CommandLine commandLine(Settings settings) {
    return commandLine(
        settings, Stream.concat(COMMANDS.stream(), Stream.of(new ConfigCommand(settings))));
  }

  /**
   * The program for these arguments. A server must start soon: when they begin with a command whose
   * options are settings, it is made alone, since each command takes its time to be made.
   */
  static CommandLine commandLine(Settings settings, List<String> arguments) {
    String named = arguments.isEmpty() ? "" : arguments.getFirst();
    return Settings.COMMANDS.contains(named)
        ? commandLine(
            settings, COMMANDS.stream().filter(command -> isNamed(command, named)).limit(1))
        : commandLine(settings);
  }

  private static boolean isNamed(Class<?> command, String name) {
    return command.getAnnotation(Command.class).name().equals(name);
  }

  private static CommandLine commandLine(Settings settings, Stream<?> commands) {
    CommandLine commandLine = new CommandLine(new Vigie());
    commands.forEach(commandLine::addSubcommand);
    commandLine.setDefaultValueProvider(settings);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    commandLine.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(failure, command));
    nameOrigins(commandLine, settings);
    acceptConfig(commandLine);
    describe(commandLine);
    return commandLine;
  }

  /**
   * Gives each command below this one the exit codes, which are the same for all, and its help; a
   * command that is a method must ask for help itself, as options added later would be taken for
   * its arguments.
   */
  private static void describe(CommandLine command) {
    Map<String, String> exitCodes = command.getCommandSpec().usageMessage().exitCodeList();
    for (CommandLine subcommand : command.getSubcommands().values()) {
      CommandSpec spec = subcommand.getCommandSpec();
      if (!spec.mixinStandardHelpOptions()) spec.mixinStandardHelpOptions(true);
      spec.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(exitCodes);
      describe(subcommand);
    }
  }

  private static void acceptConfig(CommandLine command) {
    CommandSpec file = CommandSpec.forAnnotatedObject(new ConfigOption());
    if (command.getSubcommands().isEmpty()) command.getCommandSpec().addMixin("config", file);
    command.getSubcommands().values().forEach(Vigie::acceptConfig);
  }

  /** Says of a value that was not typed where it stands, before what is wrong with it. */
  private static void nameOrigins(CommandLine commandLine, Settings settings) {
    IParameterExceptionHandler usual = commandLine.getParameterExceptionHandler();
    commandLine.setParameterExceptionHandler(
        (wrong, arguments) -> {
          settings
              .origin(wrong.getMessage(), List.of(arguments))
              .ifPresent(origin -> wrong.getCommandLine().getErr().print(origin + ": "));
          return usual.handleParseException(wrong, arguments);
        });
  }

  /** One clear line; the stack only when {@code VIGIE_DEBUG} is set. */
  private static int failed(Throwable failure, CommandLine command) {
    command.getErr().println("vigie: " + reason(failure));
    if (System.getenv("VIGIE_DEBUG") != null) failure.printStackTrace(command.getErr());
    return FAILED;
  }

  /** One line; where the message is the name of a file alone, what became of it too. */
  static String reason(Throwable failure) {
    if (isOutOfMemory(failure))
      return "more memory is needed than Java may take: set VIGIE_HEAP to more than "
          + (Runtime.getRuntime().maxMemory() >> 20)
          + "m";
    String message = failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    if (message == null || message.isBlank()) return kind;
    String line = message.lines().findFirst().orElse(message);
    boolean bare = failure instanceof FileSystemException file && file.getReason() == null;
    return OneLine.of(bare ? line + " (" + kind + ")" : line);
  }

  private static boolean isOutOfMemory(Throwable failure) {
    return failure instanceof OutOfMemoryError
        || failure.getCause() != null && isOutOfMemory(failure.getCause());
  }
}
