package fr.vigie.index.generations;

/**
 * The generation to read.
 *
 * @param info what is known of it
 * @param warning empty, or why it is not the one that {@code current} names: to be shown, never
 *     swallowed
 */
public record CurrentGeneration(GenerationInfo info, String warning) {}
