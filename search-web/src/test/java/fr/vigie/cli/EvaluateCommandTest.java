package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void aDamagedLineOfATruthFileIsNamed(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Path truth = Files.writeString(folder.resolve("truth.jsonl"), "{\"id\":\"1\"}\nUn texte.\n");

    Commands damaged = Commands.run("evaluate-extraction", truth.toString(), pages.toString());
    Files.write(truth, new byte[] {'{', (byte) 0xFF});
    Commands undecodable = Commands.run("evaluate-extraction", truth.toString(), pages.toString());

    assertEquals("vigie: " + truth + ", line 2 is no JSON", damaged.err().strip());
    assertEquals("vigie: " + truth + " is not UTF-8", undecodable.err().strip());
  }
}
