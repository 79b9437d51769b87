package fr.vigie.index.generations;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What {@code generation.json} says about a generation. The same, without the count, stands in the
 * user data of the Lucene commit, so that neither file can be changed unseen.
 *
 * @param name its folder
 * @param created when its job began to write it
 * @param kind the job that made it
 * @param parent the generation that was current before; empty for the first
 * @param fingerprint of the schema, the analysis and the lexicon it was made with
 * @param documents that can be found in it
 * @param toolVersion of the program that made it
 */
public record GenerationInfo(
    String name,
    Instant created,
    JobKind kind,
    String parent,
    String fingerprint,
    long documents,
    String toolVersion) {

  public GenerationInfo {
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(toolVersion, "toolVersion");
    if (GenerationName.parse(name).isEmpty())
      throw new IllegalArgumentException("no generation name: " + name);
    if (fingerprint.isEmpty()) throw new IllegalArgumentException("no fingerprint");
    if (documents < 0) throw new IllegalArgumentException("documents: " + documents);
  }

  public GenerationInfo withDocuments(long count) {
    return new GenerationInfo(name, created, kind, parent, fingerprint, count, toolVersion);
  }

  /** The user data of the commit. */
  public Map<String, String> commitData() {
    return new TreeMap<>(
        Map.of(
            "vigie.name", name,
            "vigie.created", created.toString(),
            "vigie.kind", kind.name(),
            "vigie.parent", parent,
            "vigie.fingerprint", fingerprint,
            "vigie.toolVersion", toolVersion));
  }

  /**
   * @throws IOException when the file is missing, damaged or names another generation; the message
   *     names it
   */
  static GenerationInfo read(Path folder) throws IOException {
    Path file = folder.resolve(IndexLayout.GENERATION_FILE);
    GenerationInfo info = Json.read(file, GenerationInfo.class);
    if (!info.name.equals(folder.getFileName().toString())) {
      throw new IOException(file + " names another generation, " + info.name);
    }
    return info;
  }

  /** Into the folder of the generation. */
  public void write(Path folder, DurableFiles files) throws IOException {
    files.write(folder.resolve(IndexLayout.GENERATION_FILE), Json.bytes(this));
  }
}
