package fr.vigie.search;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.analysis.Terms;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The family of a word, near enough: the words of an index that begin with the same five letters,
 * as {@code désignation} and {@code désigner} do. Good for raising articles, not for finding them:
 * {@code organe} and {@code organisation} begin alike too. Most words begin as some others that
 * were asked for did: their families are kept. Safe for use by several threads.
 */
final class SameBeginning {

  /** Letters that relatives share. */
  private static final int LETTERS = 5;

  /** Words of a family looked for, those in most articles: the others tell little. */
  private static final int MOST = 32;

  /** Words looked at, which bounds the cost of a beginning that thousands have. */
  private static final int MOST_READ = 1_000;

  /** Families kept: four megabytes. */
  private static final int MOST_KEPT = 2_000;

  private record Counted(BytesRef word, int articles, long occurrences) {}

  private static final Comparator<Counted> RAREST_FIRST =
      Comparator.comparingInt(Counted::articles)
          .thenComparing(Counted::word, Comparator.reverseOrder());

  private final IndexReader reader;
  private final Map<String, Optional<Query>> known = new ConcurrentHashMap<>();

  SameBeginning(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * The families of a word in all its languages, one query each; none for a name of the lexicon, a
   * number or a short word. Words are taken without their inflection, so that its forms have one
   * family.
   */
  List<Query> families(QueryTerm term) throws IOException {
    Set<String> beginnings = new LinkedHashSet<>();
    for (String each : term.terms()) {
      String word = Terms.word(each);
      if (!Terms.isConcept(each) && word.length() >= LETTERS && isLetters(word))
        beginnings.add(word.substring(0, LETTERS));
    }
    List<Query> families = new ArrayList<>();
    for (String beginning : beginnings) family(beginning).ifPresent(families::add);
    return families;
  }

  private Optional<Query> family(String beginning) throws IOException {
    Optional<Query> family = known.get(beginning);
    if (family != null) return family;
    family = query(words(new BytesRef(beginning)));
    if (known.size() < MOST_KEPT) known.put(beginning, family);
    return family;
  }

  private static Optional<Query> query(Collection<Counted> family) {
    if (family.isEmpty()) return Optional.empty();
    int articles = family.stream().mapToInt(Counted::articles).max().orElseThrow();
    long occurrences = family.stream().mapToLong(Counted::occurrences).sum();
    List<BytesRef> words = family.stream().map(Counted::word).sorted().toList();
    return Optional.of(new FamilyQuery(Fields.BODY.name(), words, articles, occurrences));
  }

  private Collection<Counted> words(BytesRef beginning) throws IOException {
    PriorityQueue<Counted> best = new PriorityQueue<>(RAREST_FIRST);
    org.apache.lucene.index.Terms all = MultiTerms.getTerms(reader, Fields.BODY.name());
    if (all == null) return best;
    TermsEnum words = all.iterator();
    if (words.seekCeil(beginning) == TermsEnum.SeekStatus.END) return best;
    int read = 0;
    for (BytesRef word = words.term();
        word != null && StringHelper.startsWith(word, beginning) && read < MOST_READ;
        word = words.next(), read++) {
      int articles = words.docFreq();
      if (best.size() == MOST && articles <= best.peek().articles) continue;
      best.add(new Counted(BytesRef.deepCopyOf(word), articles, words.totalTermFreq()));
      if (best.size() > MOST) best.remove();
    }
    return best;
  }

  private static boolean isLetters(String word) {
    return word.codePoints().allMatch(Character::isLetter);
  }
}
