package fr.vigie.reading.pdf;

import fr.vigie.reading.bounds.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the glyphs of each page, in the order in which they are drawn, as fragments of lines. What
 * is drawn in another direction than most of the page (a watermark, a label of a diagram) is left
 * out. One document, one thread.
 */
final class PageGlyphs extends PDFTextStripper {

  /** Most glyphs on one page: a full page of a newspaper has 30,000. */
  private static final int MOST_ON_A_PAGE = 200_000;

  /** Most bytes that draw one page; PDFBox holds all of them, one as often as it is named. */
  private static final long MOST_BYTES = 32L << 20;

  /** A wider gap, in ems, is no space between words. */
  private static final double WORD_GAP = 1.0;

  /** A narrower gap, in ems, is none; fonts leave up to a tenth between letters. */
  private static final double LETTER_GAP = 0.18;

  private final Patience patience;
  private final List<Page> pages = new ArrayList<>();
  private int onPage;
  private double height;

  private PageGlyphs(Patience patience) {
    this.patience = patience;
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
  }

  static List<Page> of(PDDocument document, Patience patience) throws IOException {
    PageGlyphs glyphs = new PageGlyphs(patience);
    glyphs.writeText(document, Writer.nullWriter());
    return glyphs.pages;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    if (page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSArray parts)
      requireBounded(parts);
    super.processPage(page);
  }

  private void requireBounded(COSArray parts) throws IOException {
    long bytes = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.getObject(i) instanceof COSStream part)) continue;
      patience.time();
      try (InputStream in = part.createInputStream()) {
        bytes += in.transferTo(OutputStream.nullOutputStream());
      }
      if (bytes > MOST_BYTES)
        throw new IllegalStateException("more than " + MOST_BYTES + " bytes on a page");
    }
  }

  @Override
  protected void startPage(PDPage page) {
    onPage = 0;
    boolean turned = page.getRotation() % 180 != 0;
    height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    patience.time();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (++onPage > MOST_ON_A_PAGE)
      throw new IllegalStateException("more than " + MOST_ON_A_PAGE + " characters on a page");
    super.processTextPosition(glyph);
  }

  @Override
  protected void writePage() {
    List<TextPosition> glyphs =
        getCharactersByArticle().stream().flatMap(Collection::stream).toList();
    float direction = usual(glyphs);
    pages.add(
        new Page(height, fragments(glyphs.stream().filter(g -> g.getDir() == direction).toList())));
  }

  private static float usual(List<TextPosition> glyphs) {
    Map<Float, Long> counts =
        glyphs.stream()
            .map(TextPosition::getDir)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  private static List<Fragment> fragments(List<TextPosition> glyphs) {
    List<Fragment> fragments = new ArrayList<>();
    List<TextPosition> run = new ArrayList<>();
    for (TextPosition glyph : glyphs) {
      if (!run.isEmpty() && !goesOn(run.getLast(), glyph)) flush(run, fragments);
      run.add(glyph);
    }
    flush(run, fragments);
    return fragments;
  }

  private static boolean goesOn(TextPosition last, TextPosition next) {
    double em = Math.max(size(last), size(next));
    double gap = next.getXDirAdj() - end(last);
    return Math.abs(next.getYDirAdj() - last.getYDirAdj()) < 0.5 * em
        && gap < WORD_GAP * em
        && gap > -0.5 * em;
  }

  private static void flush(List<TextPosition> run, List<Fragment> fragments) {
    StringBuilder text = new StringBuilder();
    TextPosition last = null;
    for (TextPosition glyph : run) {
      if (last != null && isApart(last, glyph)) text.append(' ');
      text.append(glyph.getUnicode());
      last = glyph;
    }
    String line = text.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
    if (!line.isEmpty()) fragments.add(fragment(line, run));
    run.clear();
  }

  /** Words without a space glyph between them, or a raised number of a note. */
  private static boolean isApart(TextPosition last, TextPosition next) {
    double em = Math.min(size(last), size(next));
    boolean gap = next.getXDirAdj() - end(last) > LETTER_GAP * em;
    boolean note =
        size(next) < 0.8 * size(last)
            && last.getYDirAdj() - next.getYDirAdj() > 0.15 * size(last)
            && next.getUnicode().chars().allMatch(Character::isDigit);
    return gap || note;
  }

  private static Fragment fragment(String line, List<TextPosition> run) {
    TextPosition largest =
        run.stream().max(Comparator.comparingDouble(PageGlyphs::size)).orElseThrow();
    return new Fragment(
        line,
        run.getFirst().getXDirAdj(),
        end(run.getLast()),
        largest.getYDirAdj(),
        size(largest),
        isBold(largest));
  }

  private static double end(TextPosition glyph) {
    return glyph.getXDirAdj() + glyph.getWidthDirAdj();
  }

  private static double size(TextPosition glyph) {
    double size = glyph.getFontSizeInPt();
    return size > 0.5 ? size : Math.max(1, glyph.getHeightDir());
  }

  private static boolean isBold(TextPosition glyph) {
    String name = glyph.getFont().getName();
    PDFontDescriptor descriptor = glyph.getFont().getFontDescriptor();
    return name != null && name.contains("Bold")
        || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 700);
  }
}
