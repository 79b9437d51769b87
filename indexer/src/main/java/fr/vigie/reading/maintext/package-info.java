/**
 * The article apart from the page around it.
 *
 * <p>Everything is a list of {@link fr.vigie.reading.maintext.Line lines}: the paragraphs of a
 * pasted text, or the blocks of a web page in the order of the document. Each line is either the
 * article's own (its kind is {@code null}) or of a {@link fr.vigie.article.Zone.Kind kind} of its
 * own. Three things decide:
 *
 * <ol>
 *   <li>the shape of the page, for HTML: elements that say what they are, by tag, role or class
 *       ({@code page-parts.tsv}), and the place where the dense text is;
 *   <li>markers, for both: sentences every site uses, such as "Lire aussi" or "Laisser un
 *       commentaire" ({@code markers.tsv}); some speak of their own line, some of all that follows;
 *   <li>the head, for pasted text: which of the first short lines is the title.
 * </ol>
 *
 * <p>Nothing is thrown away but scripts and the title's own repetitions: what is not the article's
 * text is in a zone. When a rule would leave no text at all, it is the rule that is wrong, and the
 * text stays whole.
 */
package fr.vigie.reading.maintext;
