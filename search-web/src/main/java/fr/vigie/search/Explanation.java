package fr.vigie.search;

import java.util.List;

/**
 * How a number came to be: a sum or product of others.
 *
 * @param value the number
 * @param description what it is
 * @param details the numbers it is made of
 */
public record Explanation(float value, String description, List<Explanation> details) {

  public Explanation {
    details = List.copyOf(details);
  }
}
