package fr.vigie.reading;

import java.io.IOException;
import java.io.InputStream;

/** A gzipped file of any format that is read whole; its articles are named after it. */
record GzipReader(ArticleReader inside, Limits limits) implements ArticleReader {

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    byte[] bytes;
    try (InputStream in = Expanding.of(file.open(), delivery.allowance())) {
      bytes = SourceFile.bytes(in, limits);
    }
    inside.read(file.holding(bytes), delivery);
  }
}
