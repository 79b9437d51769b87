package fr.vigie.reading;

import java.util.Objects;

/**
 * Something that should have been readable and was not.
 *
 * @param file relative to the folder the user named, or the folder that could not be listed; empty
 *     when a path the user named is missing, because nothing can be said of any file then
 * @param line counted from 1; 0 for the file as a whole
 * @param reason a short sentence for the user
 */
public record Fault(String file, int line, String reason) {

  public Fault {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(reason, "reason");
    if (line < 0) throw new IllegalArgumentException("line " + line);
  }

  @Override
  public String toString() {
    return (file.isEmpty() ? "" : file + (line > 0 ? ":" + line : "") + ": ") + reason;
  }
}
