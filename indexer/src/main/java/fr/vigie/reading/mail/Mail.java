package fr.vigie.reading.mail;

/**
 * A message without its attachments.
 *
 * @param subject decoded, without "Re:" and the like; may be empty
 * @param from who sent it: the name, or the address when there is none; may be empty
 * @param date as stated in the header, may be empty
 * @param plain the text in plain text, may be empty
 * @param html the text in HTML, may be empty
 */
public record Mail(String subject, String from, String date, String plain, String html) {}
