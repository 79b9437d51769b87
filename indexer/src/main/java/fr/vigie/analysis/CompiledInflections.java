package fr.vigie.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The French forms that a dictionary knows, worked out when Vigie is built, because that takes 0.4
 * s of processor, and a server starts in 1.4. The build runs {@link #main} and puts the file beside
 * this class.
 *
 * <p>The file is the arrays of the {@link WordBases.Parts} of either in their order, each after its
 * length.
 *
 * @param bases of folded words
 * @param verbs of participles with their accents that are other words once folded
 */
record CompiledInflections(WordBases bases, WordBases verbs) {

  private static final String FILE = "inflections-fr.bin";

  /** Writes the file into a folder, the only argument. */
  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[0], FILE), ofTables().bytes());
  }

  /** Those of the build; worked out now where it has not run. */
  static CompiledInflections read() {
    return BinaryArrays.Reader.of(FILE)
        .map(in -> new CompiledInflections(basesFrom(in), basesFrom(in)))
        .orElseGet(CompiledInflections::ofTables);
  }

  static CompiledInflections ofTables() {
    return new CompiledInflections(
        WordBases.of(InflectionTables.bases()), WordBases.of(InflectionTables.verbs()));
  }

  byte[] bytes() throws IOException {
    BinaryArrays.Writer out = new BinaryArrays.Writer();
    for (WordBases each : List.of(bases, verbs)) {
      WordBases.Parts parts = each.parts();
      out.add(parts.tags()).add(parts.endings()).add(parts.lines());
    }
    return out.bytes();
  }

  private static WordBases basesFrom(BinaryArrays.Reader in) {
    return new WordBases(new WordBases.Parts(in.ints(), in.chars(), in.chars()));
  }
}
