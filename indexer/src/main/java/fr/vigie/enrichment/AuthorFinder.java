package fr.vigie.enrichment;

import fr.vigie.article.Finding;
import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.JoinedZones;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who wrote an article, when it says so: the author stated, else the names of a by-line kept
 * apart from the text ("Par Claire Lenoir, à Tokyo"); else an empty string. A name in the text is
 * never one. Immutable, safe for use by several threads.
 */
final class AuthorFinder {

  private static final String NAME = "author";
  private static final int LONGEST = 200;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_ZONES = 20_000;
  private static final Set<Zone.Kind> KINDS = Set.of(Zone.Kind.CREDIT);

  private static final String WORD = "(?:(?:[dl][’'])?\\p{Lu}[\\p{L}\\p{M}’'-]+|\\p{Lu}\\.)";
  private static final String PARTICLE =
      "(?:de la|de|du|des|van|der|von|le|la|di|da|dos|al|el|bin|ben)";
  private static final String PERSON = WORD + "(?:(?: " + PARTICLE + ")? " + WORD + "){1,3}";
  private static final String PEOPLE =
      "(?<names>" + PERSON + "(?:(?:, | et | and | und | y | e | & )" + PERSON + "){0,4})";

  /** After the names: where, when, with whom, for whom; or nothing. */
  private static final String REST =
      "(?=$| ?[,;|·•(–—/]| - | (?:à|au|aux|en|le|avec|pour|at|in|on|with|for|in|mit|con) |[.]?$).*";

  private static final List<Pattern> BYLINES =
      List.of(
          Pattern.compile(
              "^(?i:(?:publié |posté |mis en ligne |rédigé |écrit |texte |article |reportage |propos recueillis )?par"
                  + "|(?:published |posted |written |reported )?by|von|por|автор ?:?) "
                  + PEOPLE
                  + REST),
          Pattern.compile(
              "^(?i:auteure?s?|autrice|author|writer|journaliste|autora?|autorin|verfasser|redactora?) ?: ?"
                  + PEOPLE
                  + REST),
          Pattern.compile("^(?:文|執筆|筆者|著者|記者)[:：=＝・] ?(?<names>[\\p{L} ・]{2,20})$"),
          Pattern.compile("^(?:글|기자) ?[:=] ?(?<names>\\p{L}[\\p{L} ·]{1,19})$"),
          Pattern.compile("^(?<names>\\p{IsHangul}{2,4}) 기자(?: ?\\S+@\\S+)?$"));

  /** The names as they stand there. */
  Found<String> find(RawArticle article) {
    Given.StatedAuthor stated = article.given().author();
    if (!stated.name().isEmpty() && stated.name().length() <= LONGEST) {
      return Found.because(
          stated.name(), Finding.stated(NAME, stated.name(), stated.rule(), stated.name()));
    }
    JoinedZones zones = JoinedZones.of(article.zones());
    for (JoinedZones.Line line : zones.lines(KINDS, LONGEST_ZONES)) {
      if (line.text().length() > LONGEST_LINE) continue;
      for (Pattern byline : BYLINES) {
        Matcher matcher = byline.matcher(line.text());
        if (!matcher.matches()) continue;
        String names = matcher.group("names");
        return Found.because(
            names,
            zones.finding(
                line, matcher.start("names"), matcher.end("names"), NAME, names, "by-line"));
      }
    }
    return Found.nothing("");
  }
}
