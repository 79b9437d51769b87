package fr.vigie.search.lucene.generations;

import fr.vigie.search.lucene.generations.Snapshots.Lease;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The snapshots that are open, each by the name of its generation. Beside the current one a few
 * stay open, for cursors and pinned questions; the one that was used longest ago goes first. Safe
 * for use by several threads.
 */
final class OpenSnapshots {

  /** How many generations that are not current are kept open. */
  private static final int KEPT = 2;

  /** In the order of their use. */
  private final Map<String, Snapshot> open = new LinkedHashMap<>(8, 0.75f, true);

  private String current = "";

  /** A lease of a generation that is open. */
  synchronized Optional<Lease> lease(String generation) {
    Snapshot snapshot = open.get(generation);
    return snapshot != null && snapshot.reader().tryIncRef()
        ? Optional.of(new Lease(snapshot))
        : Optional.empty();
  }

  /**
   * Takes an opened snapshot, and gives the one to use: another thread may have opened the same
   * before.
   */
  synchronized Snapshot add(Snapshot opened) {
    Snapshot present = open.putIfAbsent(opened.generation(), opened);
    if (present != null) new Lease(opened).close();
    closeUnused();
    return present == null ? opened : present;
  }

  /** Makes a generation that is open the current one, which is not closed while it is that. */
  synchronized Optional<Snapshot> turnTo(String generation) {
    Optional<Snapshot> snapshot = Optional.ofNullable(open.get(generation));
    if (snapshot.isPresent()) current = generation;
    return snapshot;
  }

  /** Takes an opened snapshot as the current one, and gives the one to use. */
  synchronized Snapshot turnTo(Snapshot opened) {
    current = opened.generation();
    return add(opened);
  }

  /** It is not given to anybody any more; those who have it finish with it. */
  synchronized void forget(String generation) {
    Snapshot snapshot = open.remove(generation);
    if (snapshot != null) new Lease(snapshot).close();
  }

  synchronized void closeAll() {
    List<Snapshot> all = new ArrayList<>(open.values());
    open.clear();
    all.forEach(snapshot -> new Lease(snapshot).close());
  }

  private void closeUnused() {
    int excess = open.size() - KEPT - (open.containsKey(current) ? 1 : 0);
    for (Iterator<Snapshot> each = open.values().iterator(); excess > 0 && each.hasNext(); ) {
      Snapshot snapshot = each.next();
      if (snapshot.generation().equals(current)) continue;
      each.remove();
      new Lease(snapshot).close();
      excess--;
    }
  }
}
