package fr.vigie.analysis;

/**
 * A French word for an English one of a query.
 *
 * @param word as it is written
 * @param term what the index holds of it, see {@link Terms}
 * @param share how much of the English word's meaning it has, over 0 to 1
 */
public record Translation(String word, String term, float share) {

  public Translation {
    if (share <= 0 || share > 1)
      throw new IllegalArgumentException("'" + word + "' has a share of " + share);
  }
}
