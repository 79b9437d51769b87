/**
 * What someone typed, as a tree.
 *
 * <p>{@link fr.vigie.query.QueryParser} is total: every string gives a {@link
 * fr.vigie.query.ParsedQuery}, a {@link fr.vigie.query.Query} and the {@link fr.vigie.query.Note}s
 * that say what was ignored or read otherwise than typed. The text goes through {@code Characters}
 * (clean, NFC), {@code Lexer} (tokens; parentheses are balanced from here on), {@code TreeBuilder}
 * (precedence) and, for a field, {@code FieldScope} (the field goes down to the terms).
 *
 * <p>Words typed side by side stay one {@link fr.vigie.query.Query.Words}, characters as typed:
 * only analysis knows that {@code corée du sud} is one thing and {@code R&D} one word. Nothing here
 * knows of analysis, of the lexicon or of the index: the values of countries and topics are text,
 * to be resolved later.
 *
 * <p>{@link fr.vigie.query.QueryDescription} says a tree in plain words, {@link
 * fr.vigie.query.QueryText} writes it in the query language again; {@code parse(print(q))} is
 * {@code q}. The words of the language (operators, names of fields) are data: {@code
 * vocabulary.tsv}; its sentences too: {@code messages.properties}.
 */
package fr.vigie.query;
