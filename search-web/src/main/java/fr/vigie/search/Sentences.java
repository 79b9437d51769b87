package fr.vigie.search;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of an answer in the reader's language. */
public final class Sentences {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  public Sentences(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("fr.vigie.search.messages", locale, NO_FALLBACK);
  }

  public String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
