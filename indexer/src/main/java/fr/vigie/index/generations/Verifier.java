package fr.vigie.index.generations;

import fr.vigie.index.disk.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;

/** Checks one generation. Damage of any kind is a problem in the result, not an exception. */
public final class Verifier {

  private static final String WRITE_LOCK = "write.lock";

  private Verifier() {}

  static Verification verify(GenerationInfo info, Directory directory, Verification.Level level) {
    long started = System.nanoTime();
    List<String> problems = new ArrayList<>();
    long documents = open(info, directory, problems);
    switch (level) {
      case OPENS -> {}
      case CHECKSUMS ->
          problems.addAll(Checksums.problems(directory, files(directory, problems)).values());
      case FULL -> checkIndex(directory, problems);
    }
    long millis = (System.nanoTime() - started) / 1_000_000;
    return new Verification(info.name(), level, documents, problems, millis);
  }

  /**
   * What is wrong with a generation that shares files with another.
   *
   * @param shared reads those files, of which some may not be the generation's any more
   */
  public static List<String> problems(GenerationInfo info, Directory directory, Checksums shared) {
    List<String> problems = new ArrayList<>();
    open(info, directory, problems);
    Collection<String> all = files(directory, problems);
    Set<String> others = new TreeSet<>(all);
    others.removeAll(shared.files());
    problems.addAll(Checksums.problems(directory, others).values());
    shared
        .problems()
        .forEach(
            (file, problem) -> {
              if (all.contains(file)) problems.add(problem);
            });
    return problems;
  }

  private static Collection<String> files(Directory directory, List<String> problems) {
    try {
      return SegmentInfos.readLatestCommit(directory).files(true);
    } catch (IOException | RuntimeException | AssertionError e) {
      problems.add("its list of segments is damaged: " + Reason.of(e));
      return List.of();
    }
  }

  private static long open(GenerationInfo info, Directory directory, List<String> problems) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      if (reader.numDocs() != info.documents()) {
        problems.add(
            "it holds " + reader.numDocs() + " documents where " + info.documents() + " are due");
      }
      if (!new TreeMap<>(reader.getIndexCommit().getUserData()).equals(info.commitData())) {
        problems.add("generation.json and the commit disagree on name, origin or fingerprint");
      }
      return reader.numDocs();
    } catch (IOException | RuntimeException | AssertionError e) {
      problems.add("it does not open: " + Reason.of(e));
      return -1;
    }
  }

  private static void checkIndex(Directory directory, List<String> problems) {
    try (CheckIndex check =
        new CheckIndex(directory, NoLockFactory.INSTANCE.obtainLock(directory, WRITE_LOCK))) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      CheckIndex.Status status = check.checkIndex();
      status.segmentInfos.stream()
          .filter(segment -> segment.error != null)
          .forEach(
              segment -> problems.add("segment " + segment.name + ": " + Reason.of(segment.error)));
      if (!status.clean && problems.isEmpty()) problems.add("its list of segments is damaged");
    } catch (IOException | RuntimeException | AssertionError e) {
      problems.add("it could not be checked: " + Reason.of(e));
    }
  }
}
