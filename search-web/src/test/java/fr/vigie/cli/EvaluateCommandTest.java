package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EvaluateCommandTest {

  @Test
  void aPartThatTheRankingHasNotIsRefusedWithThoseItHas() {
    Commands asked =
        Commands.run("evaluate-sets", "data", "--work", "work", "--without", "weather");

    assertEquals(2, asked.exit());
    assertTrue(asked.err().contains("weather"), asked.err());
    String help = asked.err().replaceAll("\\s+", " ");
    assertTrue(help.contains("pairs, expression, families, lead, headline, country"), help);
  }
}
