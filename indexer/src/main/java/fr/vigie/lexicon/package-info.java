/**
 * The words of the field: one lexicon of concepts that drives synonyms, country and topic facets,
 * labels and search across languages.
 *
 * <p>A {@link fr.vigie.lexicon.Concept} is one thing that has many names: an organisation, a
 * weapon, a country. Each name is a {@link fr.vigie.lexicon.Form}. Analysis turns every form of a
 * concept into the same term, so that no form is ranked above another. A {@link
 * fr.vigie.lexicon.Topic} is what an article may deal with; weighted terms are its evidence.
 *
 * <p>The data are the tab-separated files beside this package's classes: {@code concepts.tsv},
 * {@code countries.tsv}, {@code designators.tsv}, {@code topics.tsv}. They are checked when loaded,
 * and a wrong line is refused with its number.
 */
package fr.vigie.lexicon;
