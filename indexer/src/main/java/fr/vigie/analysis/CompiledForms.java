package fr.vigie.analysis;

import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The forms of the shipped lexicon, cut when Vigie is built, because a server that starts would
 * take a quarter of its time for it. The build runs {@link #main} and puts the files beside this
 * class, so they are always of this lexicon and this analysis; a lexicon to which a site adds its
 * own concepts is cut as it is read. The {@link ShortForms} stand in files of their own, which only
 * a server reads.
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
    for (String code : LANGUAGES) {
      Language language = Language.of(code);
      FormTrie forms = analysis.cutForms(language);
      FormTrie shortForms = analysis.cutShortForms(language, forms);
      Files.write(Path.of(arguments[0], name(language)), write(forms));
      Files.write(Path.of(arguments[0], shortName(language)), write(shortForms));
    }
  }

  /** The forms of a lexicon, when it is the shipped one and was cut for this language. */
  static Optional<FormTrie> of(Lexicon lexicon, Language language) {
    return read(lexicon, name(language));
  }

  /** Its {@link ShortForms}, likewise. */
  static Optional<FormTrie> shortOf(Lexicon lexicon, Language language) {
    return read(lexicon, shortName(language));
  }

  private static Optional<FormTrie> read(Lexicon lexicon, String file) {
    return lexicon == Lexicon.shipped()
        ? BinaryArrays.Reader.of(file).map(CompiledForms::read)
        : Optional.empty();
  }

  static byte[] write(FormTrie trie) throws IOException {
    FormTrie.Parts parts = trie.parts();
    return new BinaryArrays.Writer()
        .add(parts.parents())
        .add(parts.hashes())
        .add(parts.starts())
        .add(parts.letters())
        .add(parts.firstEntries())
        .add(parts.entries())
        .add(parts.lineStarts())
        .add(parts.lines())
        .add(parts.openings().bits())
        .add(parts.openingsOfTerms().bits())
        .bytes();
  }

  private static FormTrie read(BinaryArrays.Reader in) {
    return new FormTrie(
        new FormTrie.Parts(
            in.ints(),
            in.ints(),
            in.ints(),
            in.chars(),
            in.ints(),
            in.ints(),
            in.ints(),
            in.chars(),
            FormOpenings.of(in.longs()),
            FormOpenings.of(in.longs())));
  }

  private static String name(Language language) {
    return "forms-" + language.code() + ".bin";
  }

  private static String shortName(Language language) {
    return "short-" + name(language);
  }
}
