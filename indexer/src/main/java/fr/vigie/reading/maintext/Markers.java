package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import fr.vigie.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * All markers, in the order in which they are tried. Thread-safe.
 *
 * <p>They see a line in a plain form: straight apostrophes, ordinary single spaces and figures, no
 * bullet before it.
 */
public final class Markers {

  private static final String RESOURCE = "markers.tsv";
  private static final String[] HEADER = {"lang", "kind", "scope", "longest", "needs", "pattern"};
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final int START = 2;
  private static final int MOST_STARTS = 20_000;
  private static final int LONGEST_ROW = 200;
  private static final int NAME_WORDS = 5;
  private static final Pattern JOINT = Pattern.compile(" ?[|·•] ?| [–—/-] ");
  private static final Pattern BULLET = Pattern.compile("^[•·▪●◦*►▶→>|–—-]+ +(?=\\S)");

  private final List<Marker> markers;
  private final int longest;
  private final Map<String, List<Marker>> byStart = new ConcurrentHashMap<>();

  private Markers(List<Marker> markers) {
    this.markers = List.copyOf(markers);
    this.longest = markers.stream().mapToInt(Marker::longest).max().orElse(0);
  }

  /**
   * @throws IllegalStateException when the table is damaged
   */
  public static Markers load() {
    List<Marker> markers = new ArrayList<>();
    for (Table.Row row : Table.resource(Markers.class, RESOURCE, HEADER).rows())
      markers.add(marker(row));
    return new Markers(markers);
  }

  private static Marker marker(Table.Row row) {
    try {
      return new Marker(
          Zone.Kind.valueOf(row.cell(1)),
          Marker.Scope.valueOf(row.cell(2)),
          Integer.parseInt(row.cell(3)),
          row.cell(4),
          Pattern.compile(row.cell(5), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    } catch (IllegalArgumentException e) {
      throw row.error(e.getMessage());
    }
  }

  /**
   * The first marker that a line is, if any; a line made of several is what the first of them is.
   */
  Optional<Marker> of(String line) {
    if (line.length() > longest + 20) return Optional.empty();
    String plain = plain(line);
    return whole(plain).or(() -> joined(plain));
  }

  /**
   * A row of short parts, one of them a marker and the others perhaps names: "Analyse | Le Phare |
   * 3 mai 2024". With a name among them it is only believed before the first sentence.
   */
  private Optional<Marker> joined(String plain) {
    if (plain.length() > LONGEST_ROW) return Optional.empty();
    String[] parts = JOINT.split(plain);
    if (parts.length < 2) return Optional.empty();
    Marker first = null;
    boolean names = false;
    for (String part : parts) {
      Optional<Marker> marker = whole(part.strip());
      if (marker.isEmpty() && Shape.words(part) > NAME_WORDS) return Optional.empty();
      names |= marker.isEmpty();
      if (first == null) first = marker.orElse(null);
    }
    if (first == null || names && first.scope() == Marker.Scope.BESIDE) return Optional.empty();
    return Optional.of(names ? first.in(Marker.Scope.ROW) : first);
  }

  private Optional<Marker> whole(String plain) {
    String lowerCase = plain.toLowerCase(Locale.ROOT);
    for (Marker marker : possible(plain)) {
      if (marker.matches(plain, lowerCase)) return Optional.of(marker);
    }
    return Optional.empty();
  }

  /**
   * The markers that a line with this beginning can be: few of all, found once for each beginning.
   */
  private List<Marker> possible(String plain) {
    String start = plain.substring(0, Math.min(START, plain.length()));
    List<Marker> known = byStart.get(start);
    if (known != null) return known;
    List<Marker> possible = markers.stream().filter(marker -> marker.canStart(start)).toList();
    if (byStart.size() < MOST_STARTS) byStart.put(start, possible);
    return possible;
  }

  static String plain(String line) {
    String spaced = SPACES.matcher(line.replace('’', '\'')).replaceAll(" ").strip();
    return withAsciiDigits(BULLET.matcher(spaced).replaceFirst(""));
  }

  /** Japanese writes its dates with wide figures as often as with narrow ones. */
  private static String withAsciiDigits(String line) {
    StringBuilder plain = null;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < '０' || c > '９') continue;
      if (plain == null) plain = new StringBuilder(line);
      plain.setCharAt(i, (char) (c - '０' + '0'));
    }
    return plain == null ? line : plain.toString();
  }
}
