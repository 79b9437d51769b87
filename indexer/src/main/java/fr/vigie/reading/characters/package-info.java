/**
 * From bytes to clean characters, whatever the format.
 *
 * <p>{@link fr.vigie.reading.characters.Decoding} chooses the character set: what the bytes
 * themselves prove (a byte order mark, valid UTF-8) before what a page claims, and what a page
 * claims before the habit of old French files (Windows-1252). Bytes that are no text are refused
 * with a reason; they are never turned into rubbish. {@link fr.vigie.reading.characters.CleanText}
 * then brings every text into one form, so that everything after it may rely on NFC, {@code \n} and
 * visible characters.
 */
package fr.vigie.reading.characters;
