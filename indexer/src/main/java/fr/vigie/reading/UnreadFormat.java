package fr.vigie.reading;

import java.io.IOException;

/** A format that belongs to the input but has no reader yet: its files are faults, not silence. */
record UnreadFormat(String name) implements ArticleReader {

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    throw new IOException("format not read yet: " + name);
  }
}
