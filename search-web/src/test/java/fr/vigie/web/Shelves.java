package fr.vigie.web;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.lexicon.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server on a free port over the articles of {@code shelf.tsv}. */
final class Shelves {

  private Shelves() {}

  static Lexicon lexicon() {
    List<Topic> topics =
        List.of(
            topic("forces-group", "", "Forces et opérations"),
            topic("exercises", "forces-group", "Exercices et entraînement"),
            topic("naval", "forces-group", "Forces navales"),
            topic("space", "forces-group", "Espace militaire"),
            topic("deterrence-group", "", "Dissuasion et missiles"),
            topic("missile-defence", "deterrence-group", "Défense aérienne et antimissile"),
            topic("cbrn", "deterrence-group", "Défense NRBC"));
    return new Lexicon(List.of(), topics, Set.of());
  }

  private static Topic topic(String id, String parent, String label) {
    return new Topic(id, parent, Map.of("fr", label), List.of(), Map.of());
  }

  static WebServer server() {
    var in = Shelves.class.getResourceAsStream("shelf.tsv");
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Shelf shelf = new Shelf(reader.lines(), lexicon());
      return WebServer.start(shelf, new WebPages(shelf, lexicon()), ServerSettings.local(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
