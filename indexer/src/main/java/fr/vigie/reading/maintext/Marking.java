package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import fr.vigie.reading.bounds.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the markers on the lines of one text. */
final class Marking {

  /** So much text before a line is an article, whatever follows. */
  private static final int SURELY_BEGUN = 600;

  private static final int PROSE = 120;

  private static final int MOST_RELATED = 6;
  private static final int LONGEST_RELATED = 160;

  private final Markers markers;
  private final boolean clearOnly;
  private final Patience patience;
  private final List<Line> lines;
  private final boolean[] beside;
  private final int[] weightFrom;
  private boolean sentenceSeen;

  private Marking(Markers markers, List<Line> lines, boolean clearOnly, Patience patience) {
    this.markers = markers;
    this.clearOnly = clearOnly;
    this.patience = patience;
    this.lines = new ArrayList<>(lines);
    this.beside = new boolean[lines.size()];
    this.weightFrom = new int[lines.size() + 1];
    for (int i = lines.size() - 1; i >= 0; i--) {
      weightFrom[i] =
          weightFrom[i + 1] + (lines.get(i).isOwn() ? Shape.weight(lines.get(i).text()) : 0);
    }
  }

  /**
   * @param clearOnly whether only markers that cannot be an article's own words count
   * @return the same lines, each with its kind; unchanged when nothing of the article would be left
   */
  static List<Line> mark(Markers markers, List<Line> lines, boolean clearOnly, Patience patience) {
    Marking marking = new Marking(markers, lines, clearOnly, patience);
    marking.markAll();
    marking.spreadForwards();
    marking.spreadBackwards();
    return marking.lines.stream().anyMatch(Line::isOwn) ? marking.lines : lines;
  }

  private void markAll() {
    int own = 0;
    for (int i = 0; i < lines.size(); i++) {
      patience.ask();
      Line line = lines.get(i);
      if (!line.isOwn()) continue;
      Optional<Marker> marker = markers.of(line.text());
      if (marker.isPresent() && apply(marker.get(), i, own)) return;
      if (!lines.get(i).isOwn()) continue;
      own += Shape.weight(line.text());
      sentenceSeen |= Shape.endsSentence(line.text()) && !Shape.isHeadline(line.text());
    }
  }

  /** Whether all lines are done with it. */
  private boolean apply(Marker marker, int at, int ownBefore) {
    switch (marker.scope()) {
      case LINE -> set(at, marker.kind());
      case NEXT -> markNext(marker.kind(), at);
      case HEAD -> set(at, sentenceSeen ? null : marker.kind());
      case ROW -> set(at, sentenceSeen || clearOnly ? null : marker.kind());
      case BESIDE -> beside[at] = !clearOnly;
      case REST, TAIL -> {
        if (marker.scope() == Marker.Scope.TAIL && clearOnly) return false;
        boolean begun = hasBegun(at, ownBefore);
        for (int i = at; i < (begun ? lines.size() : at + 1); i++) set(i, marker.kind());
        return begun;
      }
    }
    return false;
  }

  /**
   * Whether the article is before a line and not after it: menus and leads have "12 commentaires"
   * under them too. What follows the real one is shorter than the article, or made of short lines.
   */
  private boolean hasBegun(int at, int ownBefore) {
    if (ownBefore >= SURELY_BEGUN) return true;
    int after = weightFrom[at + 1];
    boolean prose = after >= PROSE * (lines.size() - at - 1) && after > ownBefore;
    return sentenceSeen && !prose;
  }

  private void markNext(Zone.Kind kind, int at) {
    set(at, kind);
    int last = Math.min(lines.size() - 1, at + MOST_RELATED);
    for (int i = at + 1; i <= last && isLinkLike(lines.get(i)); i++) {
      if (markers.of(lines.get(i).text()).isPresent()) return;
      set(i, kind);
    }
  }

  private boolean isLinkLike(Line line) {
    return line.isOwn()
        && !line.heading()
        && line.text().length() <= LONGEST_RELATED
        && (Shape.isHeadline(line.text())
            || Shape.isBullet(line.text()) && !Shape.endsSentence(line.text()));
  }

  private void set(int at, Zone.Kind kind) {
    if (kind != null && lines.get(at).isOwn()) lines.set(at, lines.get(at).as(kind));
  }

  private void spreadForwards() {
    for (int i = 1; i < lines.size(); i++) {
      if (beside[i] && !lines.get(i - 1).isOwn()) set(i, lines.get(i - 1).kind());
    }
  }

  private void spreadBackwards() {
    for (int i = lines.size() - 2; i >= 0; i--) {
      if (beside[i] && !lines.get(i + 1).isOwn()) set(i, lines.get(i + 1).kind());
    }
  }
}
