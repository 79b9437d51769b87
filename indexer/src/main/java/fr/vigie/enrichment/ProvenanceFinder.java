package fr.vigie.enrichment;

import fr.vigie.article.Article.Provenance;
import fr.vigie.article.Finding;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.Fold;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.JoinedZones;
import fr.vigie.table.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what an article says of how it was made: written by an AI, translated by a machine or by
 * somebody. The evidence is a question put to an AI that was left behind, or a line that says so;
 * style is none. Immutable, safe for use by several threads.
 */
final class ProvenanceFinder {

  private static final String NAME = "provenance";
  private static final String AI = Provenance.AI.key();
  private static final String SAID = "a line that says so";

  private static final Set<Zone.Kind> KINDS =
      EnumSet.complementOf(EnumSet.of(Zone.Kind.COMMENTS, Zone.Kind.RELATED, Zone.Kind.SHARE));

  private static final int LONGEST_ZONES = 20_000;
  private static final int LONGEST_LINE = 300;

  /** What no sign does without; most lines have none of it. */
  private static final Pattern HINT =
      Pattern.compile(
          "\\b(?:ia|ai|ki)\\b|ai(?=[がにで])|gpt|artifi|kunstlich|robot|conversationnel|langue|chatbot"
              + "|language|tradu|transl|ubersetz|翻訳|人工知能|번역|인공지능");

  private record Sign(String provenance, Pattern line) {}

  private final List<Sign> signs =
      Table.resource(ProvenanceFinder.class, "provenance.tsv").rows().stream()
          .map(row -> new Sign(known(row.cell(0)), Pattern.compile(row.cell(2))))
          .toList();

  private static String known(String key) {
    if (Arrays.stream(Provenance.values()).noneMatch(known -> known.key().equals(key)))
      throw new IllegalStateException("provenance.tsv: no provenance " + key);
    return key;
  }

  /**
   * The keys of {@link Provenance} found, each with one piece of evidence; none when nothing is
   * said.
   */
  Found<List<String>> find(RawArticle article) {
    Map<String, Finding> found = new LinkedHashMap<>();
    JoinedZones zones = JoinedZones.of(article.zones());
    for (JoinedZones.Line line : zones.lines(KINDS, LONGEST_ZONES)) {
      String text = line.text().strip();
      if (text.isEmpty()) continue;
      int start = line.text().indexOf(text);
      if (line.kind() == Zone.Kind.PROMPT) {
        String rule = "a question put to an AI, or the opening of its answer";
        found.putIfAbsent(AI, zones.finding(line, start, start + text.length(), NAME, AI, rule));
      }
      said(text)
          .ifPresent(
              kind ->
                  found.putIfAbsent(
                      kind, zones.finding(line, start, start + text.length(), NAME, kind, SAID)));
    }
    inText(article.text(), found);
    return new Found<>(List.copyOf(found.keySet()), List.copyOf(found.values()));
  }

  /** A text says so on its last line. */
  private void inText(String text, Map<String, Finding> found) {
    int start = text.lastIndexOf('\n') + 1;
    said(text.substring(start))
        .ifPresent(
            kind ->
                found.putIfAbsent(
                    kind,
                    Finding.in(Finding.Place.TEXT, text, start, text.length(), NAME, kind, SAID)));
  }

  /** What a line says; the first sign counts: a machine's translation is no translator's. */
  private Optional<String> said(String line) {
    if (line.length() > LONGEST_LINE) return Optional.empty();
    String folded = Fold.fold(line);
    if (!HINT.matcher(folded).find()) return Optional.empty();
    return signs.stream()
        .filter(sign -> sign.line().matcher(folded).matches())
        .map(Sign::provenance)
        .findFirst();
  }
}
