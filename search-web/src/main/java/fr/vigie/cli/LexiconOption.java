package fr.vigie.cli;

import fr.vigie.analysis.Analysis;
import fr.vigie.lexicon.Lexicon;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The lexicon that a command works with: Vigie's own, with a site's concepts when it has any. */
final class LexiconOption {

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      defaultValue = "${env:VIGIE_LEXICON}",
      description =
          "a site's own concepts, in the columns of concepts.tsv, added to those of Vigie (default:"
              + " VIGIE_LEXICON, else none); an index is read with the one it was built with")
  private Path site;

  Lexicon lexicon() {
    Lexicon shipped = Lexicon.shipped();
    return site == null || site.toString().isEmpty() ? shipped : shipped.with(site);
  }

  Analysis analysis() {
    return new Analysis(lexicon());
  }
}
