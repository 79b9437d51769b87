package fr.vigie.enrichment;

import fr.vigie.article.Finding;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.JoinedZones;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the site or organisation an article comes from: the source stated, else the host of its
 * address, else the host of the address in a source line ("Source : https://…"); else an empty
 * string. Immutable, safe for several threads.
 */
public final class SourceFinder {

  private static final int LONGEST = 200;
  private static final int LONGEST_ZONES = 20_000;
  private static final Set<Zone.Kind> KINDS = Set.of(Zone.Kind.CREDIT, Zone.Kind.BOILERPLATE);

  private static final String HOST =
      "https?://(?:[^/?#@\\s]*@)?(?:www\\d?\\.)?(?<host>[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*\\.\\p{L}[\\p{L}\\p{N}-]+)";

  private static final Pattern ADDRESS = Pattern.compile(HOST, Pattern.CASE_INSENSITIVE);

  private static final Pattern SOURCE_LINE =
      Pattern.compile(
          "^[\\s(]*(?:sources?|article original|original|via|quelle|fuente|fonte|bron|出典|来源|출처)\\s*[:：]\\s*"
              + HOST,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public Found<String> find(RawArticle article) {
    String stated = article.given().source().strip();
    if (!stated.isEmpty()) {
      String source = stated.substring(0, Math.min(stated.length(), LONGEST));
      return Found.because(source, Finding.stated("source", source, "given", source));
    }
    Optional<Found<String>> address = ofAddress(article.given().url());
    return address.orElseGet(() -> ofSourceLine(JoinedZones.of(article.zones())));
  }

  private static Optional<Found<String>> ofAddress(String url) {
    Matcher matcher = ADDRESS.matcher(url);
    if (!matcher.lookingAt() || host(matcher).length() > LONGEST) return Optional.empty();
    return Optional.of(
        Found.because(
            host(matcher), Finding.stated("source", host(matcher), "host of the address", url)));
  }

  private static Found<String> ofSourceLine(JoinedZones zones) {
    for (JoinedZones.Line line : zones.lines(KINDS, LONGEST_ZONES)) {
      Matcher matcher = SOURCE_LINE.matcher(line.text());
      if (!matcher.find() || host(matcher).length() > LONGEST) continue;
      Finding finding =
          zones.finding(
              line,
              matcher.start("host"),
              matcher.end("host"),
              "source",
              host(matcher),
              "source line");
      return Found.because(host(matcher), finding);
    }
    return Found.nothing("");
  }

  private static String host(Matcher matcher) {
    return matcher.group("host").toLowerCase(Locale.ROOT);
  }
}
