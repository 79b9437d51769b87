package fr.vigie.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;

/**
 * The tokenizers that cut by a dictionary, taught the names that it lacks: what is taught takes a
 * hundred kilobytes, which all tokenizers of a language share.
 */
final class TaughtDictionaries {

  private TaughtDictionaries() {}

  static Supplier<Tokenizer> japanese(Set<String> names) {
    String rows =
        names.stream().map(name -> name + "," + name + ",ー,名詞\n").collect(Collectors.joining());
    try {
      var taught = org.apache.lucene.analysis.ja.dict.UserDictionary.open(new StringReader(rows));
      return () -> new JapaneseTokenizer(taught, true, JapaneseTokenizer.Mode.NORMAL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Supplier<Tokenizer> korean(Set<String> names) {
    try {
      var taught =
          org.apache.lucene.analysis.ko.dict.UserDictionary.open(
              new StringReader(String.join("\n", names)));
      return () ->
          new KoreanTokenizer(
              KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
              taught,
              KoreanTokenizer.DecompoundMode.DISCARD,
              false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
