package fr.vigie.failure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an index may hold after a run.
 *
 * @param before what it held before the run, all of it acknowledged
 * @param after what the sources hold
 * @param loose articles that were being changed while they were read: they may be of any version,
 *     or missing
 * @param mixed whether each article may be of before or of after by itself, because sources came
 *     and went meanwhile
 * @param done whether the run said that it did its work
 */
record Rules(
    Map<String, Integer> before,
    Map<String, Integer> after,
    List<String> loose,
    boolean mixed,
    boolean done) {

  /** Why these contents break the rules; empty when they do not. */
  String broken(Map<String, Integer> found) {
    if (!mixed) {
      if (found.equals(after)) return "";
      if (!done && found.equals(before)) return "";
      return "it holds " + difference(found, done ? after : before);
    }
    Set<String> ids = new HashSet<>(before.keySet());
    ids.addAll(after.keySet());
    ids.addAll(found.keySet());
    ids.removeAll(loose);
    for (String id : ids) {
      Integer version = found.get(id);
      boolean allowed =
          Objects.equals(version, before.get(id)) || Objects.equals(version, after.get(id));
      if (!allowed) return id + " is of version " + version;
    }
    return "";
  }

  private static String difference(Map<String, Integer> found, Map<String, Integer> due) {
    StringBuilder difference = new StringBuilder();
    due.forEach(
        (id, version) -> {
          if (!version.equals(found.get(id)))
            difference.append(id + "=" + found.get(id) + " for " + version + ", ");
        });
    found.forEach(
        (id, version) -> {
          if (!due.containsKey(id)) difference.append(id + " for nothing, ");
        });
    return difference.length() < 500 ? difference.toString() : difference.substring(0, 500);
  }
}
