package fr.vigie.reading;

import java.io.IOException;

/**
 * Reads one format. Implementations keep no state between files.
 *
 * <p>What is wrong with one record goes to {@link Delivery#fault} and the rest of the file is read;
 * what is wrong with the whole file may be thrown, as an {@code IOException} whose message is the
 * reason to show. The articles of one file come in one order, always the same.
 */
interface ArticleReader {

  void read(SourceFile file, Delivery delivery) throws IOException;
}
