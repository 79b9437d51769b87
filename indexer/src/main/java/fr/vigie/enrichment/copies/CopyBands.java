package fr.vigie.enrichment.copies;

import java.util.Arrays;

/**
 * Which articles may be copies of some given ones: those that meet one in a band and whose
 * signatures do not tell them apart. A band is two bins of a {@link CopySignature}; two articles
 * meet in it when both bins are equal.
 *
 * <p>All given articles are added, then every other one is shown, which costs a microsecond. For
 * one use by one thread.
 */
public final class CopyBands {

  /** Most articles that may be given: half a million meetings are held in memory. */
  public static final int MOST = 4_096;

  /** More articles than this that meet in a band are a crowd. */
  static final int CROWD = 1_024;

  /** Two bands begin at each bin. */
  static final int BANDS = 2 * CopySignature.BINS;

  /** The key of a band that has an empty bin: nobody meets there. */
  static final int NO_KEY = 0;

  private static final int BINS = CopySignature.BINS;
  private static final int[] STEPS = {1, 7};
  private static final int NONE = -1;

  private final char[] given;
  private final char[] shown = new char[BINS];
  private int size;

  /** Band and key of each meeting, by its place: a hash table with open addressing. */
  private final long[] meetings;

  /** How many articles came to each meeting. */
  private final int[] counts;

  /** The last given article of each meeting, then for each article and band the one before it. */
  private final int[] last;

  private final int[] before;
  private boolean crowded;

  /**
   * @param articles how many will be given at most
   */
  public CopyBands(int articles) {
    if (articles > MOST) throw new IllegalArgumentException(articles + " articles");
    given = new char[articles * BINS];
    int places = Math.max(2, Integer.highestOneBit(articles * BANDS) << 2);
    meetings = new long[places];
    counts = new int[places];
    last = new int[places];
    before = new int[articles * BANDS];
    Arrays.fill(last, NONE);
  }

  /** The key of a band in the signature that begins at an offset: equal where two meet. */
  static int key(char[] bins, int offset, int band) {
    int first = band % BINS;
    char one = bins[offset + first];
    char other = bins[offset + (first + STEPS[band / BINS]) % BINS];
    boolean filled = one != CopySignature.EMPTY && other != CopySignature.EMPTY;
    return filled ? one << Character.SIZE | other : NO_KEY;
  }

  /** Gives an article by its signature's bytes. */
  public void add(byte[] signature, int offset) {
    CopySignature.read(signature, offset, given, size * BINS);
    for (int band = 0; band < BANDS; band++) {
      int key = key(given, size * BINS, band);
      if (key == NO_KEY) continue;
      long meeting = meeting(band, key);
      int place = place(meeting);
      meetings[place] = meeting;
      before[size * BANDS + band] = last[place];
      last[place] = size;
      count(place);
    }
    size++;
  }

  /** Shows another article; returns whether it may be a copy of a given one. */
  public boolean mayCopy(byte[] signature, int offset) {
    CopySignature.read(signature, offset, shown, 0);
    boolean found = false;
    for (int band = 0; band < BANDS; band++) {
      int key = key(shown, 0, band);
      if (key == NO_KEY) continue;
      int place = place(meeting(band, key));
      if (meetings[place] == 0) continue;
      count(place);
      for (int other = last[place]; other != NONE && !found; other = before[other * BANDS + band]) {
        found =
            CopySignature.compare(given, other * BINS, shown, 0)
                != CopySignature.Likeness.DIFFERENT;
      }
    }
    return found;
  }

  /** Whether a given article is in a crowd, of those given and shown so far. */
  public boolean crowded() {
    return crowded;
  }

  private void count(int place) {
    crowded |= ++counts[place] > CROWD;
  }

  /** Never zero: no key is. */
  private static long meeting(int band, int key) {
    return (long) band << Integer.SIZE | key & 0xFFFFFFFFL;
  }

  /** Where a meeting is in the table, or is to be put. */
  private int place(long meeting) {
    long hash = meeting * 0x9E3779B97F4A7C15L;
    int place = (int) (hash >>> Integer.SIZE) & meetings.length - 1;
    while (meetings[place] != 0 && meetings[place] != meeting)
      place = place + 1 & meetings.length - 1;
    return place;
  }
}
