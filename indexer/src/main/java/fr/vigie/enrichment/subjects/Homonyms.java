package fr.vigie.enrichment.subjects;

import fr.vigie.enrichment.evidence.Fold;
import fr.vigie.enrichment.subjects.MentionFinder.Mentions;
import fr.vigie.table.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells apart countries that share a name, by what else the article names: Georgia on the Black Sea
 * and Georgia in the United States. Immutable, safe for use by several threads.
 *
 * @param pairs in the order of the file
 */
record Homonyms(List<Pair> pairs) {

  /**
   * Two countries with one name.
   *
   * @param country whose name it is
   * @param other whose it may be
   * @param when words of an article on the other
   * @param unless words of an article on the first
   */
  record Pair(String country, String other, Pattern when, Pattern unless) {

    boolean meansOther(String folded) {
      return when.matcher(folded).find() && !unless.matcher(folded).find();
    }
  }

  static Homonyms shipped() {
    return new Homonyms(
        Table.resource(Homonyms.class, "homonyms.tsv").rows().stream()
            .map(
                row -> new Pair(row.cell(0), row.cell(1), words(row.parts(2)), words(row.parts(3))))
            .toList());
  }

  private static Pattern words(List<String> words) {
    return Pattern.compile(
        words.stream()
            .map(word -> Pattern.quote(Fold.fold(word)))
            .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
  }

  /** The countries meant by an article's mentions. */
  ArticleMentions apart(ArticleMentions mentions) {
    ArticleMentions apart = mentions;
    for (Pair pair : pairs) {
      if (!names(apart, pair.country())) continue;
      String folded = Fold.fold(mentions.article().title() + "\n" + mentions.readText());
      if (pair.meansOther(folded)) apart = replace(apart, pair);
    }
    return apart;
  }

  private static boolean names(ArticleMentions mentions, String country) {
    return names(mentions.title(), country) || names(mentions.text(), country);
  }

  private static boolean names(Mentions mentions, String country) {
    return mentions.countries().stream().anyMatch(mention -> mention.id().equals(country));
  }

  private static ArticleMentions replace(ArticleMentions mentions, Pair pair) {
    return new ArticleMentions(
        mentions.article(),
        replace(mentions.title(), pair),
        replace(mentions.text(), pair),
        mentions.parts());
  }

  private static Mentions replace(Mentions mentions, Pair pair) {
    List<Mention> countries =
        mentions.countries().stream()
            .map(
                mention ->
                    mention.id().equals(pair.country())
                        ? new Mention(pair.other(), mention.start(), mention.end())
                        : mention)
            .toList();
    return new Mentions(countries, mentions.topicTerms(), mentions.fieldTerms(), mentions.tokens());
  }
}
