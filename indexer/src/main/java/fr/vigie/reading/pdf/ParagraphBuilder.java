package fr.vigie.reading.pdf;

import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.maintext.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of columns to paragraphs: a wider gap, another size, an indent, a bullet or a line that
 * ends early begins a new one; a sentence that is not over goes on in the next column or page.
 */
final class ParagraphBuilder {

  /** More than this many usual line steps is a gap between paragraphs. */
  private static final double GAP = 1.35;

  /** A line that leaves this share of the column empty ended because the paragraph did. */
  private static final double SHORT = 0.15;

  private static final double OTHER_SIZE = 1.12;
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}+-\\p{L}+");
  private static final Pattern ENDED =
      Pattern.compile(".*[.!?…:;。！？][\"'”’»)\\]\\s]*", Pattern.DOTALL);

  private final LineEnds ends;
  private final Patience patience;
  private final Set<String> unbroken = new HashSet<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private Fragment last;
  private boolean lastIsFull;
  private double usualSize;

  private ParagraphBuilder(LineEnds ends, Patience patience) {
    this.ends = ends;
    this.patience = patience;
  }

  /**
   * @param columns in the order of reading, the lines of each from top to bottom
   */
  static List<String> of(List<List<Fragment>> columns, LineEnds ends, Patience patience) {
    ParagraphBuilder builder = new ParagraphBuilder(ends, patience);
    columns.forEach(column -> column.forEach(line -> builder.noteCompounds(line.text())));
    columns.forEach(builder::column);
    builder.close();
    return builder.paragraphs;
  }

  private void noteCompounds(String line) {
    Matcher compound = COMPOUND.matcher(line);
    while (compound.find()) unbroken.add(compound.group().toLowerCase(Locale.FRENCH));
  }

  private void column(List<Fragment> lines) {
    double left = lines.stream().mapToDouble(Fragment::left).min().orElse(0);
    double right = lines.stream().mapToDouble(Fragment::right).max().orElse(0);
    usualSize = usualSize(lines);
    double step = usualStep(lines);
    for (int i = 0; i < lines.size(); i++) {
      patience.ask();
      Fragment line = lines.get(i);
      boolean begins = i == 0 ? !continuesColumn(line) : begins(line, left, right, step);
      if (begins) close();
      String joined = ends.join(open.toString(), line.text(), unbroken);
      open.setLength(0);
      open.append(joined);
      last = line;
      lastIsFull = right - line.right() < SHORT * (right - left);
    }
  }

  private boolean begins(Fragment line, double left, double right, double step) {
    if (otherLook(line) || Shape.isBullet(line.text())) return true;
    double enlarged = Math.max(1, line.size() / usualSize);
    if (line.y() - last.y() > GAP * step * enlarged) return true;
    if (LineEnds.endsInHyphen(last.text())) return false;
    boolean ended = ENDED.matcher(last.text()).matches();
    boolean indented = line.left() - Math.max(left, last.left()) > 0.8 * line.size();
    double rest = (right - last.right()) / Math.max(1, right - left);
    boolean early = rest > SHORT && ended || rest > 3 * SHORT && startsUpper(line.text());
    return early || indented && ended;
  }

  private boolean continuesColumn(Fragment line) {
    if (last == null || otherLook(line) || Shape.isBullet(line.text())) return false;
    if (LineEnds.endsInHyphen(last.text())) return true;
    if (ENDED.matcher(last.text()).matches()) return false;
    return !startsUpper(line.text()) || lastIsFull;
  }

  private boolean otherLook(Fragment line) {
    double ratio = Math.max(line.size(), last.size()) / Math.min(line.size(), last.size());
    boolean bold = line.bold() != last.bold() && !lastIsFull;
    return ratio > OTHER_SIZE || bold;
  }

  private static boolean startsUpper(String line) {
    return !line.isEmpty() && !Character.isLowerCase(line.codePointAt(0));
  }

  /** The lower quarter of the steps from line to line: paragraphs of one line do not widen it. */
  private static double usualStep(List<Fragment> lines) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      double step = lines.get(i).y() - lines.get(i - 1).y();
      if (step > 0.5 * lines.get(i).size()) steps.add(step);
    }
    if (steps.isEmpty()) return Double.MAX_VALUE;
    steps.sort(null);
    return Math.min(steps.get(steps.size() / 4), 1.8 * usualSize(lines));
  }

  private static double usualSize(List<Fragment> lines) {
    List<Double> sizes = lines.stream().map(Fragment::size).sorted().toList();
    return sizes.isEmpty() ? 1 : sizes.get(sizes.size() / 2);
  }

  private void close() {
    if (!open.isEmpty()) paragraphs.add(open.toString());
    open.setLength(0);
  }
}
