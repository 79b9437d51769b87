package fr.vigie.reading.pdf;

import fr.vigie.reading.bounds.Patience;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Parses a PDF and measures each stream before it is used, because PDFBox expands streams whole in
 * memory. Pictures lose their compression, so that nobody can expand them: text needs none. One
 * file, one thread.
 */
final class BoundedParser extends PDFParser {

  /** Most bytes one stream may hold: a page of a book has some tens of thousands. */
  private static final long LARGEST = 32L << 20;

  /** Widest row of a predictor, in bytes; rows are held in memory. */
  private static final long WIDEST_ROW = 1L << 20;

  private final Patience patience;
  private IOException refused;

  BoundedParser(byte[] pdf, Patience patience) throws IOException {
    super(new RandomAccessReadBuffer(pdf), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    this.patience = patience;
  }

  /** Fails when a stream was refused, even if the parser went on without it. */
  void check() throws IOException {
    if (refused != null) throw refused;
  }

  @Override
  protected synchronized COSBase parseObjectDynamically(COSObjectKey key, boolean required)
      throws IOException {
    check();
    COSBase parsed = super.parseObjectDynamically(key, required);
    if (parsed instanceof COSStream stream) bound(stream);
    return parsed;
  }

  private void bound(COSStream stream) throws IOException {
    COSBase filters = stream.getFilters();
    if (filters == null) return;
    if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
      stream.removeItem(COSName.FILTER);
      return;
    }
    try {
      measure(stream, filters);
    } catch (RawStreams.SwollenException swollen) {
      refused = swollen;
      stream.removeItem(COSName.FILTER);
      throw swollen;
    } catch (IOException | RuntimeException damaged) {
      // What is damaged is told when it is used, if it ever is.
      patience.time();
    }
  }

  private void measure(COSStream stream, COSBase filters) throws IOException {
    COSArray names = filters instanceof COSArray several ? several : one(filters);
    InputStream encoded = stream.createRawInputStream();
    for (int i = 0; i < names.size(); i++) {
      requireNarrow(stream, i);
      boolean last = i == names.size() - 1;
      Counting out = new Counting(last, patience);
      Filter filter = FilterFactory.INSTANCE.getFilter((COSName) names.getObject(i));
      try (InputStream in = encoded) {
        filter.decode(in, out, stream, i, DecodeOptions.DEFAULT);
      }
      encoded = new ByteArrayInputStream(out.held.toByteArray());
    }
  }

  private static COSArray one(COSBase filter) {
    COSArray names = new COSArray();
    names.add(filter);
    return names;
  }

  private static void requireNarrow(COSStream stream, int index) throws IOException {
    COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    if (parameters instanceof COSArray several && index < several.size())
      parameters = several.getObject(index);
    if (!(parameters instanceof COSDictionary of)) return;
    double bits =
        (double) of.getLong(COSName.COLUMNS, 1)
            * of.getLong(COSName.COLORS, 1)
            * of.getLong(COSName.BITS_PER_COMPONENT, 8);
    if (bits / 8 > WIDEST_ROW) throw new RawStreams.SwollenException();
  }

  /** Counts what is written and keeps it only when another filter follows. */
  private static final class Counting extends OutputStream {

    private final boolean last;
    private final Patience patience;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private long count;

    Counting(boolean last, Patience patience) {
      this.last = last;
      this.patience = patience;
    }

    @Override
    public void write(int b) throws IOException {
      count(1);
      if (!last) held.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      count(length);
      if (!last) held.write(bytes, from, length);
    }

    private void count(int more) throws IOException {
      count += more;
      if (count > LARGEST) throw new RawStreams.SwollenException();
      if ((count & 0xFFFF) < more) patience.time();
    }
  }
}
