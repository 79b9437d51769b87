package fr.vigie.web;

import fr.vigie.search.ArticleView;
import fr.vigie.search.TextComparison.Piece;
import fr.vigie.search.TextComparison.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A near copy of an article, as the article's page lists it.
 *
 * @param label title, source and date
 * @param lang ISO 639-1 code of its language
 * @param href its page
 * @param share how much of the article it has, in words
 * @param pieces what differs with a few words around; empty when the texts are the same, and for
 *     copies far down the list
 * @param same whether the texts are the same
 * @param cut whether more differs than is shown
 */
public record CopyShown(
    String label,
    String lang,
    String href,
    String share,
    List<Shown> pieces,
    boolean same,
    boolean cut) {

  /** Copies that are shown with what differs. */
  private static final int COMPARED = 10;

  private static final int MOST_PIECES = 60;
  private static final int LONGEST_PIECE = 400;
  private static final int CONTEXT = 60;
  private static final int HUNDRED = 100;

  /**
   * @param whose {@code ONE}: in the article alone; {@code OTHER}: in the copy alone
   */
  public record Shown(Whose whose, String text) {}

  static List<CopyShown> of(ArticleView view, Links links, Words words) {
    List<CopyShown> copies = new ArrayList<>();
    for (ArticleView.Compared compared : view.compared())
      copies.add(of(compared, copies.size() < COMPARED, links, words));
    return copies;
  }

  private static CopyShown of(
      ArticleView.Compared compared, boolean inPieces, Links links, Words words) {
    ArticleView.Copy copy = compared.copy();
    List<Piece> pieces = compared.comparison().pieces();
    boolean same = pieces.stream().allMatch(piece -> piece.whose() == Whose.BOTH);
    List<Shown> shown = same || !inPieces ? List.of() : shown(pieces);
    return new CopyShown(
        Stream.of(copy.title(), copy.source(), words.date(copy.date()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        copy.lang(),
        links.article(copy.id()),
        words.text("copies.share", percent(compared.comparison().share(), same)),
        shown,
        same,
        !shown.isEmpty() && pieces.size() > MOST_PIECES);
  }

  /** No text that differs is told to be all in common. */
  private static int percent(double share, boolean same) {
    int rounded = (int) Math.round(share * HUNDRED);
    return same || rounded < HUNDRED ? rounded : HUNDRED - 1;
  }

  private static List<Shown> shown(List<Piece> pieces) {
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(pieces.size(), MOST_PIECES); i++) {
      Piece piece = pieces.get(i);
      String text =
          piece.whose() == Whose.BOTH
              ? context(piece.text(), i > 0, i < pieces.size() - 1)
              : cut(piece.text());
      shown.add(new Shown(piece.whose(), text));
    }
    return shown;
  }

  /** The words of a common run that stand next to what differs. */
  private static String context(String text, boolean after, boolean before) {
    if (text.length() <= 2 * CONTEXT) return text;
    String end = text.substring(text.length() - CONTEXT);
    String start = text.substring(0, CONTEXT);
    String tail = before ? end.substring(Math.max(0, end.indexOf(' '))) : "";
    String head = after ? start.substring(0, Math.max(start.lastIndexOf(' '), 0)) : "";
    return head + " […]" + tail;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_PIECE) return text;
    int space = text.lastIndexOf(' ', LONGEST_PIECE);
    return text.substring(0, space > 0 ? space : LONGEST_PIECE) + " […]";
  }
}
