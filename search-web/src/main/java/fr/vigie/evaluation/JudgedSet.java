package fr.vigie.evaluation;

import java.nio.file.Path;

/**
 * A corpus with judged queries.
 *
 * @param name what the set is called
 * @param articles JSON Lines, one article a line
 * @param queries see {@link JudgedFiles#queries}
 * @param judgements see {@link JudgedFiles#judgements}
 */
public record JudgedSet(String name, Path articles, Path queries, Path judgements) {}
