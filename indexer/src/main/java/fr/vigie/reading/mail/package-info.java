/**
 * E-mail (RFC 5322, MIME) into its own words, what it quotes, and what is attached.
 *
 * <p>{@link fr.vigie.reading.mail.MailWalker} goes through the parts and hands attachments over one
 * by one; {@link fr.vigie.reading.mail.Quoting} tells what the sender wrote from what was quoted
 * and signed.
 */
package fr.vigie.reading.mail;
