/**
 * Every field of the index, once: its name, its kind and why it is there. Both sides, indexing and
 * search, compile against this package and against nothing else of the index's inside.
 *
 * <p>{@link fr.vigie.schema.Fields} names the fields; {@link fr.vigie.schema.ArticleDocument}
 * writes an article into them; {@link fr.vigie.schema.StoredArticle} reads it back. {@link
 * fr.vigie.schema.Fingerprint} says which schema, analysis and lexicon an index was built with; an
 * index with another one is refused.
 */
package fr.vigie.schema;
