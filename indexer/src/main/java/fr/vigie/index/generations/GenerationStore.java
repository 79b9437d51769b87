package fr.vigie.index.generations;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * The generations of one index folder, for reading. Holds no state but the path: every answer is
 * what the disk says now. Thread-safe; takes no lock and writes nothing.
 */
public final class GenerationStore {

  private final IndexLayout layout;

  public GenerationStore(IndexLayout layout) {
    this.layout = layout;
  }

  /**
   * @throws IndexUnavailableException when the folder is missing, is no index, or one of another
   *     version
   */
  public static GenerationStore open(Path dir) throws IOException {
    IndexLayout layout = new IndexLayout(dir);
    IndexFormat.requireReadable(layout);
    return new GenerationStore(layout);
  }

  public Path dir() {
    return layout.dir();
  }

  public IndexLayout layout() {
    return layout;
  }

  /**
   * What {@code current} holds, unchecked; empty when it can't be read. Cheap enough to poll: when
   * it changes, ask for {@link #current()}.
   */
  public String pointer() {
    try {
      if (Files.size(layout.current()) > 100) return "";
      return new String(Files.readAllBytes(layout.current()), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * The generation to read: the one that {@code current} names, or when that one can't be opened
   * the newest that can, with a warning that says so.
   *
   * @throws IndexUnavailableException when none can be opened
   */
  public CurrentGeneration current() throws IOException {
    String pointer = pointer();
    String trouble =
        pointer.isEmpty() ? "the file 'current' is missing or damaged" : trouble(pointer);
    if (trouble.isEmpty()) return new CurrentGeneration(info(pointer), "");
    for (GenerationName name : names().reversed()) {
      String candidate = name.toString();
      if (!candidate.equals(pointer) && trouble(candidate).isEmpty()) {
        String warning =
            layout.dir() + ": " + trouble + "; reading " + candidate + ", the newest that opens";
        return new CurrentGeneration(info(candidate), warning);
      }
    }
    throw nothingToRead(trouble);
  }

  /** A generation that is there and against which nothing is noted; it is not opened. */
  public Optional<GenerationInfo> undamaged(String generation) throws IOException {
    Optional<GenerationName> name = GenerationName.parse(generation);
    return name.isPresent() && noted(generation).isEmpty()
        ? readable(name.get())
        : Optional.empty();
  }

  /** All generations whose {@code generation.json} is readable, oldest first. */
  public List<GenerationInfo> list() throws IOException {
    List<GenerationInfo> list = new ArrayList<>();
    for (GenerationName name : names()) readable(name).ifPresent(list::add);
    return list;
  }

  /** The generations known to be damaged, oldest first, each with what is wrong, on one line. */
  public SortedMap<String, String> damaged() throws IOException {
    SortedMap<String, String> damaged = new TreeMap<>();
    for (GenerationName name : names()) {
      String damage = noted(name.toString());
      if (damage.isEmpty() && readable(name).isEmpty())
        damage = "its generation.json cannot be read";
      if (!damage.isEmpty()) damaged.put(name.toString(), damage);
    }
    return damaged;
  }

  /** Whether there is such a generation, damaged or not. */
  public boolean has(String generation) {
    return GenerationName.parse(generation)
        .filter(name -> Files.isDirectory(layout.generation(name.toString())))
        .isPresent();
  }

  /**
   * @throws IndexUnavailableException when there is no such generation, or its {@code
   *     generation.json} is damaged
   */
  public GenerationInfo info(String generation) throws IOException {
    return GenerationInfo.read(folder(generation));
  }

  /**
   * The files of a generation, read-only. The caller closes it. Once opened it stays whole, even
   * when the generation is removed meanwhile.
   *
   * @throws IndexUnavailableException when there is no such generation
   */
  public Directory openDirectory(String generation) throws IOException {
    return new ReadOnlyDirectory(FSDirectory.open(folder(generation), NoLockFactory.INSTANCE));
  }

  /**
   * The size of a generation's files.
   *
   * @throws IndexUnavailableException when there is no such generation
   */
  public long bytes(String generation) throws IOException {
    long bytes = 0;
    for (Path file : DurableFiles.entries(folder(generation))) bytes += Files.size(file);
    return bytes;
  }

  /**
   * Keeps jobs from removing a generation until the hold is closed or the process ends.
   *
   * @throws IndexUnavailableException when there is no such generation, or it is being removed
   */
  public GenerationHold hold(String generation) throws IOException {
    return GenerationHold.take(folder(generation));
  }

  /**
   * Checks a generation. Damage is in the result.
   *
   * @throws IndexUnavailableException when there is no such generation
   */
  public Verification verify(String generation, Verification.Level level) throws IOException {
    try (Directory directory = openDirectory(generation)) {
      return Verifier.verify(info(generation), directory, level);
    } catch (IndexUnavailableException e) {
      throw e;
    } catch (IOException e) {
      return new Verification(generation, level, -1, List.of(Reason.of(e)), 0);
    }
  }

  /** The names of all generations, damaged ones too, oldest first. */
  public List<GenerationName> names() throws IOException {
    return DurableFiles.entries(layout.generations()).stream()
        .filter(Files::isDirectory)
        .flatMap(folder -> GenerationName.parse(folder.getFileName().toString()).stream())
        .sorted()
        .toList();
  }

  private Path folder(String generation) throws IndexUnavailableException {
    Optional<Path> folder =
        GenerationName.parse(generation)
            .map(name -> layout.generation(name.toString()))
            .filter(Files::isDirectory);
    if (folder.isPresent()) return folder.get();
    throw new IndexUnavailableException(
        "no generation '"
            + Reason.oneLine(generation)
            + "' in "
            + layout.dir()
            + ": `vigie generations` lists them");
  }

  private Optional<GenerationInfo> readable(GenerationName name) {
    try {
      return Optional.of(info(name.toString()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What a job has found wrong with a generation; empty when nothing. */
  private String noted(String generation) throws IOException {
    if (GenerationName.parse(generation).isEmpty()) return "";
    Path note = layout.damage(generation);
    return Files.exists(note)
        ? Reason.oneLine(new String(Files.readAllBytes(note), StandardCharsets.UTF_8))
        : "";
  }

  /** Why a generation can't be opened; empty when it can. */
  private String trouble(String generation) throws IOException {
    String noted = noted(generation);
    if (!noted.isEmpty()) return "the generation " + generation + " is damaged: " + noted;
    try {
      Verification opened = verify(generation, Verification.Level.OPENS);
      return opened.sound()
          ? ""
          : "the generation " + generation + " is damaged: " + opened.problems().getFirst();
    } catch (IndexUnavailableException e) {
      return "the file 'current' names '" + Reason.oneLine(generation) + "', which is not there";
    }
  }

  private IndexUnavailableException nothingToRead(String trouble) throws IOException {
    String advice = ": build it with `vigie index PATH... --index " + layout.dir() + "`";
    return new IndexUnavailableException(
        names().isEmpty()
            ? "no index has been published in " + layout.dir() + advice
            : "no generation in " + layout.dir() + " can be read (" + trouble + ")" + advice);
  }
}
