package fr.vigie.query;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How a text was understood.
 *
 * @param query what is asked
 * @param notes what was ignored or read otherwise than typed, in the order found; at most 20, none
 *     twice
 */
public record ParsedQuery(Query query, List<Note> notes) {

  public ParsedQuery {
    Objects.requireNonNull(query, "query");
    notes = List.copyOf(notes);
  }

  /** The notes as sentences; French unless the locale is English. */
  public List<String> messages(Locale locale) {
    return notes.stream().map(note -> note.message(locale)).toList();
  }
}
