/**
 * Word and OpenDocument texts: both are XML in a ZIP, and both are read by walking the elements of
 * the body once.
 *
 * <p>{@link fr.vigie.reading.office.Elements} walks, without document types and outside entities;
 * {@link fr.vigie.reading.office.WordBody} and {@link fr.vigie.reading.office.OdtBody} know what
 * the elements mean; {@link fr.vigie.reading.office.Flow} gathers paragraphs, rows of tables and
 * notes from what they say. {@link fr.vigie.reading.office.OfficeText} is what comes out. What was
 * deleted with changes tracked, and comments, are not text.
 */
package fr.vigie.reading.office;
