package fr.vigie.enrichment.subjects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.analysis.Analysis;
import fr.vigie.article.Finding;
import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.evidence.EvidenceCheck;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicFinderTest {

  private static final String FILLER = "La séance a duré tard et chacun est rentré chez soi. ";

  /** Words that show an article of the field. */
  private static final String FIELD =
      "L’armée, ses soldats et les militaires au combat. Militaires, armées et soldats combattent. ";

  private static final MentionFinder SHIPPED = new LexiconMentions(new Analysis(Lexicon.shipped()));

  private final TopicFinder finder = new TopicFinder();

  @Test
  void aStrongTermInTheTitleAndTheTextIsEnough() {
    assertEquals(List.of("naval"), topics("Une frégate neuve", FIELD + "Une frégate passe."));
  }

  @Test
  void aFewStrongTermsInAnArticleOfUsualLengthAreEnough() {
    String text = FIELD + FILLER.repeat(40) + "Frégate, sous-marin et porte-avions passent.";
    assertEquals(List.of("naval"), topics("", text));
  }

  @Test
  void anArticleOfAnotherFieldHasNoTopic() {
    assertEquals(List.of(), topics("Une frégate neuve", "Une frégate passe. " + FILLER));
  }

  @Test
  void aHintInTheTextIsNot() {
    assertEquals(
        List.of(), topics("", FIELD + FILLER.repeat(40) + "Le navire est rentré au port."));
  }

  @Test
  void aStrongTermLostInAVeryLongTextIsNot() {
    assertEquals(List.of(), topics("", FIELD + FILLER.repeat(300) + "Une frégate passe."));
  }

  @Test
  void theSameWordOftenSaysLessThanDifferentWords() {
    String often = FILLER.repeat(20) + "La frégate. ".repeat(6) + "Un drone, un drone, un drone.";
    String varied =
        FILLER.repeat(20)
            + "La frégate, le porte-avions, le sous-marin, la marine. Un drone, un drone, un drone.";
    assertTrue(ratio(varied) > ratio(often));
  }

  /** How many times stronger naval is than drones, read from what each term adds. */
  private double ratio(String text) {
    RawArticle article = article("", text);
    WordMentions words = new WordMentions();
    TopicCase naval = new TopicCase("naval");
    TopicCase drones = new TopicCase("drones");
    for (WeightedMention mention : words.in("fr", article.text()).topicTerms()) {
      String form = article.text().substring(mention.start(), mention.end());
      (mention.topic().equals("naval") ? naval : drones).addText(mention, form, false);
    }
    return naval.score(1) / drones.score(1);
  }

  @Test
  void atMostThreeTopicsStrongestFirst() {
    String text =
        "Porte-avions, frégate, sous-marin. Cyberdéfense, cyberattaque. Drone. Satellite. Attentat. Arme nucléaire.";
    List<String> topics = topics("Marine : cyberdéfense et porte-avions", FIELD + text);
    assertEquals(List.of("naval", "cyber"), topics.subList(0, 2));
    assertTrue(topics.size() <= TopicFinder.MOST);
  }

  @Test
  void aTopicFarBehindTheStrongestGoes() {
    String text = "Porte-avions et frégate, sous-marin et marine. ".repeat(8) + "Un drone.";
    assertEquals(List.of("naval"), topics("Porte-avions, frégates et sous-marins", FIELD + text));
  }

  @ParameterizedTest
  @CsvSource({
    "diplomacy, le chef d’État, true",
    "diplomacy, le chef d’état-major des armées, false",
    "diplomacy, les chefs d’état-major, false",
    "naval, le sous-marin, true",
    "naval, un câble électrique sous-marin, false",
    "naval, la faune sous-marine, false",
    "maritime-security, un sous-marin d’attaque, false",
    "humanitarian, un camp de réfugiés, true",
    "humanitarian, les réfugiés sont arrivés, true",
    "humanitarian, l’homme s’était réfugié dans un arbre, false",
    "humanitarian, elle s’est réfugiée dans un arbre, false",
    "humanitarian, il a dû se réfugier dans un arbre, false",
  })
  void wordsOfATopicSpeakForItButNotInsideOthers(String topic, String text, boolean speaks) {
    boolean found =
        SHIPPED.in("fr", text).topicTerms().stream()
            .anyMatch(mention -> mention.topic().equals(topic));
    assertEquals(speaks, found);
  }

  @Test
  void statedTopicsWin() {
    Given given = new Given("", "", "", List.of(), List.of("space", " space", ""), List.of());
    RawArticle article = new RawArticle("1", "f", "Une frégate neuve", "", List.of(), given);
    Found<List<String>> found =
        finder.find(ArticleMentions.read(new WordMentions(), article, "fr"));
    assertEquals(List.of("space"), found.value());
    assertEquals("given", found.findings().getFirst().rule());
  }

  private List<String> topics(String title, String text) {
    RawArticle article = article(title, text);
    Found<List<String>> found =
        finder.find(ArticleMentions.read(new WordMentions(), article, "fr"));
    for (Finding finding : found.findings()) {
      assertTrue(found.value().contains(finding.value()));
      EvidenceCheck.quotesItsPlace(article, finding);
    }
    return found.value();
  }

  private static RawArticle article(String title, String text) {
    return new RawArticle("1", "f", title, text, List.of(), Given.NOTHING);
  }
}
