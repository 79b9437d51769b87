package fr.vigie.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The French forms that a dictionary knows, worked out when Vigie is built, because that takes 0.4
 * s of processor, and a server starts in 1.4. The build runs {@link #main} and puts the file beside
 * this class.
 *
 * <p>The file is the arrays of {@link WordBases.Parts} in their order, each after its length.
 */
final class CompiledInflections {

  private static final String FILE = "inflections-fr.bin";

  private CompiledInflections() {}

  /** Writes the file into a folder, the only argument. */
  public static void main(String[] arguments) throws IOException {
    WordBases bases = WordBases.of(InflectionTables.bases());
    Files.write(Path.of(arguments[0], FILE), write(bases));
  }

  /** The bases of the build; worked out now where it has not run. */
  static WordBases bases() {
    return BinaryArrays.Reader.of(FILE)
        .map(CompiledInflections::read)
        .orElseGet(() -> WordBases.of(InflectionTables.bases()));
  }

  static byte[] write(WordBases bases) throws IOException {
    WordBases.Parts parts = bases.parts();
    return new BinaryArrays.Writer()
        .add(parts.tags())
        .add(parts.endings())
        .add(parts.lines())
        .bytes();
  }

  private static WordBases read(BinaryArrays.Reader in) {
    return new WordBases(new WordBases.Parts(in.ints(), in.chars(), in.chars()));
  }
}
