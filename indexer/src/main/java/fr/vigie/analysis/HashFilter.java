package fr.vigie.analysis;

/**
 * A set that may take what it does not hold for its own, and never the other way round: a Bloom
 * filter of two hashes (Bloom, 1970). It spares a chain that asks for every word of a text nearly
 * all looks into a table: its few kilobytes stay where the processor has them at hand, and its
 * answer is nearly always no, which the processor can guess. Not for use by several threads until
 * it is filled.
 */
final class HashFilter {

  /** Spreads a hash over the high bits: the golden ratio, as Knuth's multiplicative hashing. */
  private static final int MIXER = 0x9E3779B1;

  private final long[] bits;
  private final int shift;

  /**
   * @param log2 of the number of bits, from 7 to 24; thirty bits a value let one in a hundred and
   *     fifty pass
   */
  HashFilter(int log2) {
    this(new long[1 << log2 - 6]);
  }

  /**
   * @param bits of another, see {@link #bits}: a power of two of them
   */
  HashFilter(long[] bits) {
    this.bits = bits;
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(bits.length);
  }

  /** Its whole contents; not to be changed. */
  long[] bits() {
    return bits;
  }

  void add(int hash) {
    int mixed = hash * MIXER;
    bits[mixed >>> shift] |= both(mixed);
  }

  boolean mayContain(int hash) {
    int mixed = hash * MIXER;
    long both = both(mixed);
    return (bits[mixed >>> shift] & both) == both;
  }

  /** Two of the sixty-four bits, by the last bits of a hash. */
  private static long both(int mixed) {
    return 1L << mixed | 1L << (mixed >> 6);
  }
}
