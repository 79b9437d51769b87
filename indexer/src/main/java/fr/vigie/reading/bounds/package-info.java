/** How long a reading may last, as every reader of a format is told it. */
package fr.vigie.reading.bounds;
