/**
 * From files to raw articles.
 *
 * <p>{@link fr.vigie.reading.Sources} walks what the user named, in one order for all machines, and
 * hands each file to the {@link fr.vigie.reading.ArticleReader} of its format. A reader gives
 * articles or faults to its {@link fr.vigie.reading.Delivery}, which completes and checks them and
 * passes them to the user's {@link fr.vigie.reading.Sink}. A fault names the file and, where there
 * are lines, the line; it never ends the run. Nothing is fetched, no link is followed, and every
 * size has a {@link fr.vigie.reading.Limits limit}.
 *
 * <p>An archive or a message hands what is inside to its delivery, which has it read by the reader
 * of its format, one level deeper; {@link fr.vigie.reading.Allowance} is what one file on disk may
 * cost with all it holds.
 *
 * <p>How bytes become characters is in {@code reading.characters}; how an article is told from the
 * page around it, in {@code reading.maintext}; PDF, office and mail formats have packages of their
 * own, which know nothing of files. A new format is one class that implements {@code ArticleReader}
 * and one line in {@link fr.vigie.reading.Formats}.
 */
package fr.vigie.reading;
