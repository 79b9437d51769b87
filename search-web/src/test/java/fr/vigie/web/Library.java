package fr.vigie.web;

import fr.vigie.article.Article;
import fr.vigie.article.Finding;
import fr.vigie.article.Given;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.search.Engine;
import fr.vigie.search.lucene.TestIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Invented articles in a real index: more than any default size, with every field and without. */
final class Library {

  /** More than the entries of a feed. */
  static final int ARTICLES = 60;

  /** Holds what must be encoded in a path. */
  static final String ODD_ID = "revue/2024/100 %2B + plus?#é.txt";

  /** Stated by the article with the odd id. */
  static final String AUTHOR = "Anne <Le> Goff";

  static final String PLAIN_ID = "revue/2024/exercice.txt";
  private static final int MONTHS = 12;

  private Library() {}

  static Engine engine() {
    List<Article> articles = new ArrayList<>();
    articles.add(
        whole(
            PLAIN_ID,
            "L’exercice a réuni huit cents marins.\n\nLa France et le Japon y ont engagé deux frégates, l’OTAN un observateur."));
    // The same words in another order: no near copy.
    articles.add(
        whole(
            ODD_ID,
            "Huit cents marins a réuni l’exercice.\n\nDeux frégates y ont engagé le Japon et la France, un observateur l’OTAN."));
    articles.add(
        TestIndex.french(
            "sans-titre", "", "Un exercice sans titre, sans date & <sans> source.", ""));
    while (articles.size() < ARTICLES) articles.add(numbered(articles.size()));
    return TestIndex.of(articles);
  }

  private static Article whole(String id, String text) {
    String title = "Exercice naval au large de Nouméa";
    int france = text.indexOf("France");
    Given given =
        new Given(
            "https://revue.example/exercice",
            "fr",
            "Revue de la rade",
            List.of(),
            List.of(),
            List.of());
    List<Zone> zones = List.of(new Zone(Zone.Kind.COMMENTS, "Merci pour cet article."));
    List<Finding> evidence =
        Stream.of(
                Finding.stated("date", "2024-12-13", "jsonl date", "2024-12-13"),
                Finding.in(Finding.Place.TEXT, text, france, france + 6, "country", "FR", "name"),
                Finding.stated("author", AUTHOR, "meta author", AUTHOR))
            .filter(finding -> id.equals(ODD_ID) || !finding.finding().equals("author"))
            .toList();
    return new Article(
        new RawArticle(id, id, title, text, zones, given),
        PublicationDate.of("2024-12-13"),
        "fr",
        "Revue de la rade",
        List.of("FR", "JP"),
        List.of("exercises", "naval"),
        id.equals(PLAIN_ID) ? List.of("machine-translation") : List.of(),
        evidence);
  }

  private static Article numbered(int number) {
    String date = "%d-%02d".formatted(2020 + number / MONTHS, number % MONTHS + 1);
    String text =
        "Exercice numéro " + number + " de la flotte. Des missiles ont été tirés au large.";
    return TestIndex.french(
        "bulletin/" + number + ".txt", "Exercice numéro " + number, text, date, "FR");
  }
}
