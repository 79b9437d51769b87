package fr.vigie.query;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package: French, or English when the locale is English. */
final class Messages {

  private final ResourceBundle bundle;

  Messages(Locale locale) {
    this.bundle =
        ResourceBundle.getBundle(
            "fr.vigie.query.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The sentence with {@code {0}}, {@code {1}}… replaced; an argument is never read as a pattern.
   */
  String text(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      text.append(pattern, from, open).append(arguments[pattern.charAt(open + 1) - '0']);
      from = open + 3;
    }
    return text.append(pattern, from, pattern.length()).toString();
  }
}
