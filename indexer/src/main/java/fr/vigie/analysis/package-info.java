/**
 * The only place where tokens are made.
 *
 * <p>A text goes through one chain for its language: characters are normalised ({@link
 * fr.vigie.analysis.CharacterMap}), words are cut by Unicode's rules or by a dictionary, French
 * numbers in words put in figures ({@link fr.vigie.analysis.NumberWordsFilter}), names with signs
 * inside spelt out ({@link fr.vigie.analysis.SignFilter}), elided articles are set aside ({@link
 * fr.vigie.analysis.ElisionFilter}), designators such as {@code PAC 3} are joined ({@link
 * fr.vigie.analysis.DesignatorFilter}), digits freed from their groups ({@link
 * fr.vigie.analysis.NumberFilter}) and percentages made one term ({@link
 * fr.vigie.analysis.PercentFilter}), case and accents are folded ({@link
 * fr.vigie.analysis.FoldingFilter}), and inflection is removed. At the end {@link
 * fr.vigie.analysis.TermFilter} turns each word into its terms, which {@link
 * fr.vigie.analysis.Terms} spells out, and recognises the concepts of the lexicon.
 *
 * <p>The chain is the same for an article and for a query; only the terms kept at its end differ
 * ({@link fr.vigie.analysis.Mode}). Only a question in Japanese or Korean to an index without them
 * is read otherwise, by the names it holds ({@link fr.vigie.analysis.NameTokenizer}). All offsets
 * are those of the original characters.
 */
package fr.vigie.analysis;
