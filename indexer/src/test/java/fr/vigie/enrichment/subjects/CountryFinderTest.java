package fr.vigie.enrichment.subjects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.analysis.Analysis;
import fr.vigie.article.Finding;
import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.evidence.EvidenceCheck;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.TextParts;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountryFinderTest {

  private static final String LEAD =
      "Les ministres ont parlé de sécurité pendant deux jours, dans une salle sans fenêtre, avec leurs conseillers.\n\n";

  private final CountryFinder finder = new CountryFinder();

  @Test
  void aCountryNamedOnceInTheTitleIsWhatAShortArticleIsAbout() {
    assertEquals(List.of("JP"), countries("Le Japon vote", "Le scrutin a eu lieu dimanche."));
  }

  @Test
  void aCountryNamedOnceInTheFirstParagraphCounts() {
    assertEquals(List.of("UA"), countries("", "Un convoi est arrivé lundi en Ukraine.\n\n" + LEAD));
  }

  @Test
  void aCountryNamedInPassingInAnArticleAboutOthersIsNot() {
    String text =
        LEAD + "Le Japon parle. ".repeat(14) + "Le Japon, la France et le Danemark étaient là.";
    assertEquals(List.of("JP"), countries("Le Japon s'arme", text));
  }

  @Test
  void aPartnerWithASentenceOfItsOwnCounts() {
    String text =
        "Les États-Unis et le Japon coopèrent. "
            + LEAD
            + "Un accord avec la Corée du Sud est prévu.";
    assertEquals(List.of("US", "JP", "KR"), countries("Dialogue américano-japonais", text));
  }

  @Test
  void theMostSalientCountryComesFirst() {
    String text = LEAD + "La France agit. La France parle. Le Japon répond.";
    assertEquals(List.of("JP", "FR"), countries("Le Japon choisit", text));
    assertEquals(List.of("FR", "JP"), countries("", text));
  }

  @Test
  void anEnumerationDividesAttention() {
    String invited = "Le Japon, la France, le Danemark et l'Ukraine étaient invités. ";
    String text = LEAD + invited + "La Corée du Sud préside.";
    assertEquals(List.of("KR"), countries("", text));
  }

  @Test
  void oneNamedTwiceIsNotNamedInPassing() {
    String invited = "Le Japon, la France, le Danemark et l'Ukraine étaient invités. ";
    String text = LEAD + invited + "La Corée du Sud préside. Le Japon aussi.";
    assertEquals(List.of("JP", "KR"), countries("", text));
  }

  @Test
  void whatElseIsNamedTellsHomonymsApart() {
    MentionFinder lexicon = new LexiconMentions(new Analysis(Lexicon.shipped()));
    assertEquals(List.of("US"), countries(lexicon, "En Géorgie, les soldats de Fort Stewart."));
    assertEquals(List.of("GE"), countries(lexicon, "En Géorgie, les soldats de Tbilissi."));
    assertEquals(List.of("CD"), countries(lexicon, "Au Congo, Kinshasa et Goma attendent."));
    assertEquals(List.of("CG"), countries(lexicon, "Au Congo, Brazzaville attend."));
    assertEquals(List.of("GQ"), countries(lexicon, "La Guinée équatoriale attend."));
    assertEquals(List.of("NE"), countries(lexicon, "Le Niger attend."));
    assertEquals(List.of("NG"), countries(lexicon, "Le Nigeria attend."));
    assertEquals(
        List.of(), countries(lexicon, "L’Amérique latine et les Sud-Américains attendent."));
  }

  @Test
  void noNameOfACountryNamesAnother() {
    Lexicon shipped = Lexicon.shipped();
    MentionFinder lexicon = new LexiconMentions(new Analysis(shipped));
    for (Concept concept : shipped.concepts()) {
      if (!concept.kind().tellsCountry() || concept.country().equals("MX")) continue;
      for (Form form : concept.forms()) {
        if (form.matching() == Form.Matching.AMBIGUOUS) continue;
        List<String> named =
            lexicon.in("fr", form.text()).countries().stream().map(Mention::id).distinct().toList();
        assertTrue(List.of(concept.country()).containsAll(named), form + " names " + named);
      }
    }
  }

  private List<String> countries(MentionFinder lexicon, String text) {
    RawArticle article = new RawArticle("1", "f", "", text, List.of(), Given.NOTHING);
    return finder.find(ArticleMentions.read(lexicon, article, "fr")).value();
  }

  @Test
  void abbreviationsDoNotEndASentence() {
    String text = "Le M. Dupont de l'U.S. Navy est là. Il parle ! « Oui. » Fin\nLigne。東京。";
    TextParts parts = TextParts.of(text);
    List<String> starts = List.of("Le", "Il", "«", "Fin", "Ligne", "東京");
    for (int i = 0; i < starts.size(); i++)
      assertEquals(i, parts.sentence(text.indexOf(starts.get(i))));
    assertEquals(0, parts.sentence(text.indexOf("Navy")));
  }

  @Test
  void statedCountriesWin() {
    Given given = new Given("", "", "", List.of("KR", "XK"), List.of(), List.of());
    RawArticle article = new RawArticle("1", "f", "Le Japon vote", "", List.of(), given);
    Found<List<String>> found =
        finder.find(ArticleMentions.read(new WordMentions(), article, "fr"));
    assertEquals(List.of("KR", "XK"), found.value());
    assertTrue(found.findings().stream().allMatch(finding -> finding.rule().equals("given")));
  }

  @Test
  void evidenceIsTheFirstMentionInTheBestPlace() {
    RawArticle article = article("Le Japon vote", "À Tokyo, le Japon vote.");
    List<Finding> findings =
        finder.find(ArticleMentions.read(new WordMentions(), article, "fr")).findings();
    assertEquals(1, findings.size());
    assertEquals(Finding.Place.TITLE, findings.getFirst().place());
    assertEquals("Japon", findings.getFirst().quote());
    assertTrue(
        findings.getFirst().rule().startsWith("3 mentions, in the title"),
        findings.getFirst().rule());
  }

  private List<String> countries(String title, String text) {
    RawArticle article = article(title, text);
    Found<List<String>> found =
        finder.find(ArticleMentions.read(new WordMentions(), article, "fr"));
    assertEquals(found.value(), found.findings().stream().map(Finding::value).toList());
    for (Finding finding : found.findings()) EvidenceCheck.quotesItsPlace(article, finding);
    return found.value();
  }

  private static RawArticle article(String title, String text) {
    return new RawArticle("1", "f", title, text, List.of(), Given.NOTHING);
  }
}
