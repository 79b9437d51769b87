package fr.vigie.reading;

import fr.vigie.article.Given;
import fr.vigie.article.Zone;
import fr.vigie.reading.characters.CleanText;
import fr.vigie.reading.maintext.MainText;
import fr.vigie.reading.maintext.PastedText;
import java.util.List;

/**
 * What a file made to be printed gives: one article. What stands on each of its pages and who wrote
 * it are zones.
 *
 * @param title clean, on one line; empty when it is to be looked for in the text
 * @param text clean, paragraphs separated by empty lines
 * @param furniture lines at the head and foot of its pages, as they stand
 * @param author who wrote it, with the rule it was found by
 * @param dates when it was made
 */
record PrintedDocument(
    String title,
    String text,
    List<String> furniture,
    Given.StatedAuthor author,
    List<Given.StatedDate> dates) {

  /** One paragraph each. */
  static String text(List<String> paragraphs) {
    return CleanText.of(String.join("\n\n", paragraphs));
  }

  /**
   * @param created as stated, may be empty
   */
  static List<Given.StatedDate> created(String created, String rule) {
    return created.isEmpty() ? List.of() : List.of(new Given.StatedDate(created, rule));
  }

  void deliver(SourceFile file, PastedText pasted, Delivery delivery) {
    MainText main =
        pasted
            .splitUnder(title, text, delivery.allowance()::time)
            .with(Zone.Kind.BOILERPLATE, CleanText.of(String.join("\n", furniture)))
            .with(Zone.Kind.CREDIT, author.name());
    Given given = new Given("", "", "", author, List.of(), List.of(), dates);
    delivery.article(0, file.name(), main, given);
  }
}
