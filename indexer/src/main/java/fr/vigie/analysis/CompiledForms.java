package fr.vigie.analysis;

import fr.vigie.lexicon.Lexicon;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The forms of the shipped lexicon, cut when Vigie is built, because a server that starts would
 * take a quarter of its time for it. The build runs {@link #main} and puts the files beside this
 * class, so they are always of this lexicon and this analysis; a lexicon to which a site adds its
 * own concepts is cut as it is read.
 *
 * <p>A file is the arrays of {@link FormTrie.Parts} in their order, each after its length.
 */
final class CompiledForms {

  /** Those of the interface, one of which every question is read in. */
  private static final List<String> LANGUAGES = List.of("fr", "en");

  private CompiledForms() {}

  /** Writes the files into a folder, the only argument. */
  public static void main(String[] arguments) throws IOException {
    Analysis analysis = new Analysis(Lexicon.shipped());
    for (String language : LANGUAGES)
      Files.write(
          Path.of(arguments[0], name(Language.of(language))),
          write(analysis.cutForms(Language.of(language))));
  }

  /** The forms of a lexicon, when it is the shipped one and was cut for this language. */
  static Optional<FormTrie> of(Lexicon lexicon, Language language) {
    if (lexicon != Lexicon.shipped()) return Optional.empty();
    try (InputStream in = CompiledForms.class.getResourceAsStream(name(language))) {
      return in == null ? Optional.empty() : Optional.of(read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] write(FormTrie trie) throws IOException {
    FormTrie.Parts parts = trie.parts();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    write(out, parts.parents());
    write(out, parts.hashes());
    write(out, parts.starts());
    write(out, parts.letters());
    write(out, parts.firstEntries());
    write(out, parts.entries());
    write(out, parts.lineStarts());
    write(out, parts.lines());
    write(out, parts.openings().bits());
    write(out, parts.openingsOfTerms().bits());
    return bytes.toByteArray();
  }

  static FormTrie read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return new FormTrie(
        new FormTrie.Parts(
            ints(in),
            ints(in),
            ints(in),
            chars(in),
            ints(in),
            ints(in),
            ints(in),
            chars(in),
            FormOpenings.of(longs(in)),
            FormOpenings.of(longs(in))));
  }

  private static String name(Language language) {
    return "forms-" + language.code() + ".bin";
  }

  private static void write(DataOutputStream out, int[] values) throws IOException {
    out.writeInt(values.length);
    for (int value : values) out.writeInt(value);
  }

  private static void write(DataOutputStream out, char[] values) throws IOException {
    out.writeInt(values.length);
    for (char value : values) out.writeChar(value);
  }

  private static void write(DataOutputStream out, long[] values) throws IOException {
    out.writeInt(values.length);
    for (long value : values) out.writeLong(value);
  }

  private static int[] ints(ByteBuffer in) {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + values.length * Integer.BYTES);
    return values;
  }

  private static char[] chars(ByteBuffer in) {
    char[] values = new char[in.getInt()];
    in.asCharBuffer().get(values);
    in.position(in.position() + values.length * Character.BYTES);
    return values;
  }

  private static long[] longs(ByteBuffer in) {
    long[] values = new long[in.getInt()];
    in.asLongBuffer().get(values);
    in.position(in.position() + values.length * Long.BYTES);
    return values;
  }
}
