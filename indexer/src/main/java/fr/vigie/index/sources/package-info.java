/**
 * Where a job's articles come from: {@link fr.vigie.index.sources.ArticleSource} is the seam,
 * {@link fr.vigie.index.sources.SourceFiles} the files behind it, and {@link
 * fr.vigie.index.sources.SourceMemory} what they held when they were last read.
 */
package fr.vigie.index.sources;
