/**
 * The index on disk: generations, the jobs that make them, and what is checked before anyone reads
 * one.
 *
 * <p>An index folder holds whole copies of the index, its <em>generations</em>. A generation is a
 * Lucene index and a {@code generation.json}; once published it never changes. The file {@code
 * current} names the one to read.
 *
 * <pre>
 * DIR/
 *   vigie-index.json        says that the folder is an index, and the version of this layout
 *   current                 the name of the generation to read
 *   generations/
 *     000012-20261121T061500Z/    a sequence number, then the time in UTC: names sort by age
 *       readers                   held by who reads it, so that no job removes it
 *       damaged.txt               what is wrong with it, where a job has found something
 *     .building-000013-…/         what a job is making; nobody reads it
 *     .removed-000009-…/          what is being deleted; nobody opens it
 *   jobs/                   the report of each run
 *   sources-seen            what the sources held, so that no file is read in vain
 *   lock, lock-holder       one job at a time, and which process it is
 * </pre>
 *
 * <p>A {@link fr.vigie.index.IndexJob} writes: under the lock it makes a generation in a building
 * folder, verifies it, renames it to its final name, then replaces {@code current} by an atomic
 * rename. Each step is on the disk (fsync) before the next begins. Killed at any point, the job
 * leaves {@code current} naming a complete generation, and the next job clears what is left over.
 * An update does not copy the index: it hard-links the files of the generation it starts from,
 * which Lucene never modifies, and adds its own beside them. The price is that a block of the disk
 * gone bad in a shared file damages each generation that shares it.
 *
 * <p>A {@link fr.vigie.index.generations.GenerationStore} reads: which generations there are, which
 * is current, a read-only {@code Directory} of one. Readers take no lock. The oldest generations
 * are deleted when a new one is published; a reader that has one of them open keeps it, since a
 * deleted file lives on until it is closed, but cannot open it again. (On a system where an open
 * file can't be deleted, the rest of that generation stays until the next job.)
 *
 * <p>The jobs stand here, what they work with in rooms of which none knows the jobs: {@code disk},
 * {@code generations}, {@code reports}, {@code sources} and {@code documents}.
 *
 * <p>Sources and documents come through two seams: {@link fr.vigie.index.sources.ArticleSource}
 * hands over raw articles with the hash of their content, {@link
 * fr.vigie.index.documents.ArticleIndexing} makes Lucene documents of them. The job knows neither a
 * format nor a field but the three it keeps its books with; {@link
 * fr.vigie.index.sources.SourceFiles}, {@link fr.vigie.index.documents.EnrichedIndexing} and {@link
 * fr.vigie.index.documents.CopyGrouping} stand behind the seams and know the others.
 */
package fr.vigie.index;
