package fr.vigie.search.lucene.words;

import fr.vigie.analysis.Terms;
import fr.vigie.schema.Fields;
import fr.vigie.search.lucene.limits.Kept;
import fr.vigie.search.lucene.scoring.FamilyQuery;
import fr.vigie.search.lucene.words.Beginnings.Counted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/**
 * The family of a word, near enough: the words of an index that begin with the same five letters,
 * as {@code désignation} and {@code désigner} do. Good for raising articles, not for finding them:
 * {@code organe} and {@code organisation} begin alike too. Most words begin as some others that
 * were asked for did: their families are kept. Safe for use by several threads.
 */
public final class SameBeginning {

  /** Letters that relatives share. */
  private static final int LETTERS = 5;

  /** Words of a family looked for, those in most articles: the others tell little. */
  private static final int MOST = 32;

  /** Words looked at, which bounds the cost of a beginning that thousands have. */
  private static final int MOST_READ = 1_000;

  /** Families kept: four megabytes. */
  private static final int MOST_KEPT = 2_000;

  private final Kept<String, Optional<FamilyQuery>> known = new Kept<>(MOST_KEPT, this::family);

  private final int all;
  private final Beginnings beginnings;

  public SameBeginning(IndexReader reader) {
    this.all = reader.maxDoc();
    this.beginnings = new Beginnings(reader, MOST, MOST_READ);
  }

  /**
   * The families of a word by its terms in all its languages, one query each; none for a name of
   * the lexicon, a number or a short word. Words are taken without their inflection, so that its
   * forms have one family.
   */
  public List<FamilyQuery> families(Collection<String> terms) throws IOException {
    Set<String> letters = new LinkedHashSet<>();
    for (String each : terms) {
      String word = Terms.word(each);
      if (!Terms.isConcept(each) && word.length() >= LETTERS && isLetters(word))
        letters.add(word.substring(0, LETTERS));
    }
    List<FamilyQuery> families = new ArrayList<>();
    for (String beginning : letters) known.of(beginning).ifPresent(families::add);
    return families;
  }

  private Optional<FamilyQuery> family(String beginning) throws IOException {
    List<Counted> family = beginnings.words(beginning, (word, articles) -> true);
    if (family.isEmpty()) return Optional.empty();
    int articles = family.getFirst().articles();
    double most = TermFrequencies.rarity(articles, all);
    long occurrences = family.stream().mapToLong(Counted::occurrences).sum();
    List<BytesRef> words = family.stream().map(Counted::word).sorted().toList();
    return Optional.of(new FamilyQuery(Fields.BODY.name(), words, articles, occurrences, most));
  }

  private static boolean isLetters(String word) {
    return word.codePoints().allMatch(Character::isLetter);
  }
}
