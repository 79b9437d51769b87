package fr.vigie.index.documents;

import fr.vigie.enrichment.copies.CopyBands;
import fr.vigie.enrichment.copies.NearCopies;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Groups the near copies of a generation before it is committed, and writes the number of each
 * article's group where it has changed: numbers in doc values, which Lucene changes without writing
 * the articles again.
 *
 * <p>A build compares all signatures at once in memory, which costs a small part of what indexing
 * the articles did. An update finds anew only the groups that an article came to or went from: it
 * reads all signatures once or twice, and compares few. Both give the same groups, since whether
 * two articles are copies hangs on these two alone; where that does not hold, in a crowd of {@link
 * NearCopies}, an update does as a build.
 */
public final class CopyGrouping {

  private final CopyArticles articles;
  private final IndexWriter writer;

  private CopyGrouping(CopyArticles articles, IndexWriter writer) {
    this.articles = articles;
    this.writer = writer;
  }

  /**
   * Finds all groups.
   *
   * @param writer of this schema's documents; it is left open and uncommitted
   */
  public static void run(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      CopyArticles articles = new CopyArticles(reader);
      new CopyGrouping(articles, writer).group(articles.all());
    }
  }

  /**
   * Finds the groups of what has changed since they were all found.
   *
   * @param writer of this schema's documents; it is left open and uncommitted
   */
  public static void run(IndexWriter writer, ArticleIndexing.Changes changes) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      CopyArticles articles = new CopyArticles(reader);
      CopyGrouping grouping = new CopyGrouping(articles, writer);
      grouping.group(grouping.affected(new CopyArticles(changes.before()), changes.ids()));
    }
  }

  /**
   * Finds the groups among some articles.
   *
   * @param which all of any group that has one of them
   */
  private void group(FixedBitSet which) throws IOException {
    int[] documents = new int[which.cardinality()];
    NearCopies copies = new NearCopies(documents.length, articles.texts(documents));
    long[] ties = articles.ties(which);
    int[] next = {0};
    articles.visit(
        which,
        (document, signature, written) -> {
          documents[next[0]] = document;
          copies.add(signature.bytes, signature.offset, ties[next[0]++]);
        });
    long[] groups = copies.groups();
    next[0] = 0;
    FixedBitSet changed = new FixedBitSet(which.length());
    articles.visit(
        which,
        (document, signature, written) -> {
          if (groups[next[0]++] != written) changed.set(document);
        });
    articles.visitIds(
        changed,
        (document, id) -> {
          long group = groups[Arrays.binarySearch(documents, document)];
          Term article = new Term(Fields.ID.name(), BytesRef.deepCopyOf(id));
          writer.updateNumericDocValue(article, Fields.COPIES.name(), group);
        });
  }

  /**
   * What is to be grouped anew: the changed articles, what may be a copy of one now, and the groups
   * of all these; all articles where that would be many, or a crowd is among them.
   */
  private FixedBitSet affected(CopyArticles before, Set<String> ids) throws IOException {
    FixedBitSet all = articles.all();
    FixedBitSet came = articles.of(ids);
    FixedBitSet went = before.of(ids);
    int changed = came.cardinality() + went.cardinality();
    if (changed > CopyBands.MOST) return all;
    CopyBands bands = new CopyBands(changed);
    Set<Long> groups = new HashSet<>();
    before.visit(
        went,
        (document, signature, group) -> {
          bands.add(signature.bytes, signature.offset);
          groups.add(group);
        });
    FixedBitSet affected = came.clone();
    articles.visit(
        came, (document, signature, group) -> bands.add(signature.bytes, signature.offset));
    FixedBitSet others = without(all, came);
    articles.visit(
        others,
        (document, signature, group) -> {
          if (!bands.mayCopy(signature.bytes, signature.offset)) return;
          affected.set(document);
          groups.add(group);
        });
    addGroups(groups, others, affected);
    return bands.crowded() || inCrowd(affected, all) ? all : affected;
  }

  private void addGroups(Set<Long> groups, FixedBitSet others, FixedBitSet affected)
      throws IOException {
    groups.remove(0L);
    articles.visit(
        others,
        (document, signature, group) -> {
          if (groups.contains(group)) affected.set(document);
        });
  }

  private boolean inCrowd(FixedBitSet some, FixedBitSet all) throws IOException {
    if (some.cardinality() > CopyBands.MOST) return true;
    CopyBands bands = new CopyBands(some.cardinality());
    articles.visit(
        some, (document, signature, group) -> bands.add(signature.bytes, signature.offset));
    articles.visit(
        without(all, some),
        (document, signature, group) -> bands.mayCopy(signature.bytes, signature.offset));
    return bands.crowded();
  }

  private static FixedBitSet without(FixedBitSet all, FixedBitSet some) {
    FixedBitSet others = all.clone();
    others.andNot(some);
    return others;
  }
}
