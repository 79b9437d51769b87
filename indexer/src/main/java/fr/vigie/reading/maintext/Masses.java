package fr.vigie.reading.maintext;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * How much of the article each element of a page is likely to hold: the sum over the blocks inside
 * it.
 */
final class Masses {

  private final Map<Element, Double> masses = new IdentityHashMap<>();

  Masses(List<Block> blocks) {
    for (Block block : blocks) {
      double mass = block.mass();
      for (Element at = block.element(); at != null && mass > 0; at = at.parent())
        masses.merge(at, mass, Double::sum);
    }
  }

  double of(Element element) {
    return masses.getOrDefault(element, 0.0);
  }

  /** Share of the outer element's mass that is in the inner one, 0 to 1. */
  double share(Element inner, Element outer) {
    double whole = of(outer);
    return whole == 0 ? 0 : of(inner) / whole;
  }

  Optional<Element> heaviest(List<Element> elements) {
    return elements.stream().max(Comparator.comparingDouble(this::of));
  }
}
