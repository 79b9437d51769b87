package fr.vigie.search.lucene.marks;

import fr.vigie.analysis.WordPlaces;
import fr.vigie.search.lucene.limits.Deadline;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * A view of a reader whose postings tell where a term stands in the text, which the index does not
 * keep: a matcher over it finds the positions in the index and the characters in the text. It looks
 * at one article at a time.
 */
public final class PlacingReader extends FilterDirectoryReader {

  /** Where the terms of a field stand in the article that is looked at. */
  public interface Places {
    WordPlaces of(String field) throws IOException;
  }

  private final Places places;
  private final Deadline deadline;

  /**
   * @param deadline checked for each term: a beginning of words may have thousands
   */
  public PlacingReader(DirectoryReader reader, Places places, Deadline deadline)
      throws IOException {
    super(
        reader,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader leaf) {
            return new Leaf(leaf, places, deadline);
          }
        });
    this.places = places;
    this.deadline = deadline;
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
    return new PlacingReader(reader, places, deadline);
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return null;
  }

  private static final class Leaf extends FilterLeafReader {
    private final Places places;
    private final Deadline deadline;

    Leaf(LeafReader leaf, Places places, Deadline deadline) {
      super(leaf);
      this.places = places;
      this.deadline = deadline;
    }

    @Override
    public Terms terms(String field) throws IOException {
      Terms terms = in.terms(field);
      return terms == null || !terms.hasPositions()
          ? terms
          : new PlacingTerms(terms, field, places, deadline);
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return null;
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return null;
    }
  }

  private static final class PlacingTerms extends FilterLeafReader.FilterTerms {
    private final String field;
    private final Places places;
    private final Deadline deadline;

    PlacingTerms(Terms terms, String field, Places places, Deadline deadline) {
      super(terms);
      this.field = field;
      this.places = places;
      this.deadline = deadline;
    }

    @Override
    public TermsEnum iterator() throws IOException {
      return new PlacingTermsEnum(in.iterator());
    }

    @Override
    public TermsEnum intersect(CompiledAutomaton compiled, BytesRef start) throws IOException {
      return new PlacingTermsEnum(in.intersect(compiled, start));
    }

    @Override
    public boolean hasOffsets() {
      return true;
    }

    private final class PlacingTermsEnum extends FilterLeafReader.FilterTermsEnum {
      PlacingTermsEnum(TermsEnum terms) {
        super(terms);
      }

      @Override
      public PostingsEnum postings(PostingsEnum reuse, int flags) throws IOException {
        deadline.check();
        BytesRef term = BytesRef.deepCopyOf(in.term());
        PostingsEnum free = reuse instanceof PlacingPostings used ? used.in() : null;
        return new PlacingPostings(in.postings(free, flags), term);
      }
    }

    private final class PlacingPostings extends FilterLeafReader.FilterPostingsEnum {
      private final BytesRef term;
      private int position;

      PlacingPostings(PostingsEnum postings, BytesRef term) {
        super(postings);
        this.term = term;
      }

      PostingsEnum in() {
        return in;
      }

      @Override
      public int nextPosition() throws IOException {
        position = in.nextPosition();
        return position;
      }

      @Override
      public int startOffset() throws IOException {
        return places.of(field).start(position, term);
      }

      @Override
      public int endOffset() throws IOException {
        return places.of(field).end(position, term);
      }
    }
  }
}
