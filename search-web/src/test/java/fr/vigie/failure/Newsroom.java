package fr.vigie.failure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The sources: a folder of small files whose articles carry a version in their titles. Knows what
 * stands in them.
 */
final class Newsroom {

  private static final int FILES = 24;
  private static final int ARTICLES_A_FILE = 4;

  private final Path folder;
  private final Random random;
  private final Map<String, Map<String, Integer>> files = new TreeMap<>();
  private int version;

  Newsroom(Path folder, Random random) throws IOException {
    this.folder = folder;
    this.random = random;
    Files.createDirectories(folder);
    for (int i = 0; i < FILES; i++) rewrite(name(i));
  }

  Path folder() {
    return folder;
  }

  /** Version by id of article, as it stands in the files. */
  Map<String, Integer> state() {
    Map<String, Integer> state = new TreeMap<>();
    files.values().forEach(state::putAll);
    return state;
  }

  /** A new version of a few files; now and then one goes or comes back. */
  void edit() throws IOException {
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String file = name(random.nextInt(FILES));
      boolean remove = random.nextInt(8) == 0 && files.size() > FILES * 3 / 4;
      if (remove) remove(file);
      else rewrite(file);
    }
  }

  /**
   * Changes files as a careless program does: emptied first, then written slowly. Gives the ids
   * that may be missing.
   */
  List<String> editInPlace() throws IOException {
    List<String> touched = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String file = name(random.nextInt(FILES));
      version++;
      Map<String, Integer> articles = articles(file);
      touched.addAll(articles.keySet());
      byte[] text = text(articles);
      Files.write(folder.resolve(file), new byte[0]);
      Files.write(folder.resolve(file), Arrays.copyOf(text, text.length / 2));
      Files.write(folder.resolve(file), text);
      files.put(file, articles);
    }
    return touched;
  }

  /** The disk of the sources is not there. */
  void vanish() throws IOException {
    Files.move(folder, folder.resolveSibling("away"));
    if (random.nextBoolean()) Files.createDirectory(folder);
  }

  void comeBack() throws IOException {
    Files.deleteIfExists(folder);
    Files.move(folder.resolveSibling("away"), folder);
  }

  private void rewrite(String file) throws IOException {
    version++;
    Map<String, Integer> articles = articles(file);
    Path temporary = folder.resolve(".writing");
    Files.write(temporary, text(articles));
    Files.move(temporary, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    files.put(file, articles);
  }

  private void remove(String file) throws IOException {
    Files.deleteIfExists(folder.resolve(file));
    files.remove(file);
  }

  private Map<String, Integer> articles(String file) {
    Map<String, Integer> articles = new TreeMap<>();
    for (int i = 0; i < ARTICLES_A_FILE; i++) articles.put(file + "-" + i, version);
    return articles;
  }

  private static byte[] text(Map<String, Integer> articles) {
    StringBuilder lines = new StringBuilder();
    articles.forEach(
        (id, version) ->
            lines
                .append(
                    "{\"id\":\"" + id + "\",\"title\":\"Bulletin de la flotte, version " + version)
                .append(
                    "\",\"lang\":\"fr\",\"text\":\"La flotte du Japon a pris la mer pour un exercice.\"}\n"));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String name(int number) {
    return "n%02d.jsonl".formatted(number);
  }
}
