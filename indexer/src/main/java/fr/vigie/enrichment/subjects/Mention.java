package fr.vigie.enrichment.subjects;

/**
 * A country named in a text, by its name, an adjective, its capital or its seat of government.
 *
 * @param id ISO 3166-1 alpha-2 code
 * @param start offset of its first character, in UTF-16 units
 * @param end offset after its last character
 */
public record Mention(String id, int start, int end) {

  public Mention {
    if (start < 0 || end <= start)
      throw new IllegalArgumentException("offsets " + start + ".." + end + " of " + id);
  }
}
