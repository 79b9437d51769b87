package fr.vigie.reading.pdf;

/**
 * Characters drawn one after the other on one line. Places are in points, from the upper left
 * corner of the page as it is read.
 *
 * @param left where it begins
 * @param right where it ends
 * @param y its base line
 * @param size of the letters
 * @param bold whether the font says so
 */
record Fragment(String text, double left, double right, double y, double size, boolean bold) {

  double width() {
    return right - left;
  }

  boolean onLineOf(Fragment other) {
    return Math.abs(y - other.y) < 0.5 * Math.min(size, other.size);
  }
}
