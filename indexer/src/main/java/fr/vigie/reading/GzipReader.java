package fr.vigie.reading;

import java.io.IOException;

/** A gzipped file of any format that is read whole; its articles are named after it. */
record GzipReader(ArticleReader inside, Limits limits) implements ArticleReader {

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    byte[] bytes;
    try (Expanding in = new Expanding(new Expanding.Counting(file.open()), limits)) {
      bytes = SourceFile.bytes(new Metered(in, delivery.allowance()), limits);
    }
    inside.read(file.holding(bytes), delivery);
  }
}
