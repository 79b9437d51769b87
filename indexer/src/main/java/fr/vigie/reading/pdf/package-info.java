/**
 * PDF into text that reads on: what a page draws, put back in the order of reading.
 *
 * <p>A PDF knows glyphs and places, not words, lines or paragraphs. {@link
 * fr.vigie.reading.pdf.PageGlyphs} takes the glyphs as {@link fr.vigie.reading.pdf.Fragment
 * fragments} of lines; {@link fr.vigie.reading.pdf.Furniture} takes away what stands on every page;
 * {@link fr.vigie.reading.pdf.ReadingOrder} finds the columns; {@link
 * fr.vigie.reading.pdf.ParagraphBuilder} joins lines to paragraphs and {@link
 * fr.vigie.reading.pdf.LineEnds} decides what becomes of a hyphen at the end of a line.
 *
 * <p>A hostile file is bounded in three places: {@link fr.vigie.reading.pdf.RawStreams} and {@link
 * fr.vigie.reading.pdf.BoundedParser} measure each stream before it is expanded in memory, and
 * {@link fr.vigie.reading.pdf.PageGlyphs} counts glyphs and looks at the clock. Fonts of the
 * machine are never looked at, nothing is fetched.
 */
package fr.vigie.reading.pdf;
