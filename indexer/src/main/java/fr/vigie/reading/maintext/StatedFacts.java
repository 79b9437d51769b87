package fr.vigie.reading.maintext;

import java.util.regex.Pattern;

/**
 * Title and author as a document states them, as far as they can be believed: programs fill them
 * with names of files, of templates and of themselves.
 */
public final class StatedFacts {

  private static final Pattern NO_TITLE =
      Pattern.compile(
          ".*\\.(?:docx?|odt|rtf|pdf|indd|qxd|pptx?|html?|txt|pub|wpd)\\b.*"
              + "|(?:microsoft word|untitled|sans titre|sans nom|document ?\\d*|diapositive"
              + "|pr[ée]sentation powerpoint|scan|img|layout ?\\d|mise en page ?\\d|[\\d\\W_]*$).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(?:user|utilisateur|admin|administrateur|unknown|auteur|author|owner|default"
              + "|python-docx|microsoft office user|wordpress|webmaster|editor|root|none|null)\\W*\\d*"
              + "|(?:https?:|www\\.).*|\\S+@\\S+|[\\W\\d_]*",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 300;

  private StatedFacts() {}

  /** The title if it is one: two words at least, and no name of a file; empty otherwise. */
  public static String title(String stated) {
    boolean believed =
        stated.length() <= LONGEST
            && stated.split("[ \\u00a0]").length >= 2
            && !NO_TITLE.matcher(stated).matches();
    return believed ? stated : "";
  }

  /** The author if it is one; empty otherwise. */
  public static String author(String stated) {
    boolean believed = stated.length() <= LONGEST && !NO_AUTHOR.matcher(stated).matches();
    return believed ? stated : "";
  }
}
