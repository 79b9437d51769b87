package fr.vigie.reading.pdf;

import java.util.List;

/**
 * One page.
 *
 * @param height in points
 * @param fragments in the order in which they are drawn
 */
record Page(double height, List<Fragment> fragments) {

  Page {
    fragments = List.copyOf(fragments);
  }
}
