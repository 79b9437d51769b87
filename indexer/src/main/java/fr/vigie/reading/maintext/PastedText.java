package fr.vigie.reading.maintext;

import fr.vigie.reading.bounds.Patience;
import java.util.List;

/**
 * Plain text into title, own text and zones. Each method throws an {@link
 * java.io.UncheckedIOException} when patience is at an end. Immutable and thread-safe.
 */
public final class PastedText {

  private final Markers markers;

  public PastedText(Markers markers) {
    this.markers = markers;
  }

  /** A text pasted into a file, its title among its first lines or nowhere. */
  public MainText split(String text, Patience patience) {
    return Head.split(Marking.mark(markers, Paragraphs.of(text), false, patience));
  }

  /**
   * A text that came with its title, perhaps an empty one: none is looked for, and only what cannot
   * be the article's own words is kept apart.
   */
  public MainText split(String title, String text, Patience patience) {
    List<Line> lines = Marking.mark(markers, Paragraphs.of(text), true, patience);
    return MainText.of(title, title.isEmpty() ? lines : Repetitions.without(title, "", lines));
  }

  /**
   * A text whose title is known, such as a page's, with all its leftovers; when the title is empty,
   * it is looked for.
   */
  public MainText splitUnder(String title, String text, Patience patience) {
    if (title.isEmpty()) return split(text, patience);
    List<Line> lines = Marking.mark(markers, Paragraphs.of(text), false, patience);
    return MainText.of(title, Repetitions.without(title, "", lines));
  }
}
