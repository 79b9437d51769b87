package fr.vigie.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Keeps the folded word in a {@link SurfaceAttribute}, just before the stemmer. */
final class SurfaceFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final SurfaceAttribute surface = addAttribute(SurfaceAttribute.class);

  SurfaceFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    surface.copy(term.buffer(), term.length());
    return true;
  }
}
