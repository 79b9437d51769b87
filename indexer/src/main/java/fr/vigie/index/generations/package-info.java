/**
 * The generations of an index folder, see {@link fr.vigie.index} for how they lie there: their
 * names and what each says of itself, which one is read, how one is opened, checked, published and
 * removed. Knows neither articles nor fields.
 */
package fr.vigie.index.generations;
