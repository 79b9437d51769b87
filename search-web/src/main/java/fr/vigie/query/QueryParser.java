package fr.vigie.query;

import fr.vigie.reading.characters.WholeCharacters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the query language. Total: any string gives a query and notes. The language is described
 * for its users in {@code docs/requetes.md}. Time and memory are bounded by the limits below.
 *
 * <p>Signs and names of fields bind to the one term right behind them; then, tightest first, {@code
 * PROCHE}, {@code SAUF}, {@code ET} or mere adjacency, {@code OU}. Words side by side are one
 * operand: {@code a b OU c} is {@code (a b) OU c} and {@code SAUF a b} excludes what holds both.
 * {@code a PROCHE b PROCHE c} is {@code a PROCHE b ET b PROCHE c}.
 */
public final class QueryParser {

  /** In UTF-16 units; the rest is not read. */
  public static final int MAX_LENGTH = 2_000;

  /** Parentheses in parentheses; deeper ones are not seen. */
  public static final int MAX_DEPTH = 50;

  /** Words, phrases and values together; the rest is not read. */
  public static final int MAX_TERMS = 200;

  /** Widest {@code PROCHE/n}. */
  public static final int MAX_DISTANCE = 50;

  /** {@code PROCHE} without a number. */
  public static final int USUAL_DISTANCE = 10;

  /** A text that goes on behind one is in sentences, whose dashes may lack a space. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("\\p{L}{2}[.!?…][\"»”)]*[\\s\\p{Pd}\\p{Lu}]");

  private QueryParser() {}

  /** Never fails; a blank text asks for everything. */
  public static ParsedQuery parse(String text) {
    Notes notes = new Notes();
    String read = Characters.clean(WholeCharacters.beginning(text, MAX_LENGTH));
    if (text.length() > MAX_LENGTH) notes.add(Note.Kind.TOO_LONG, read);
    List<Token> tokens = new Lexer(read, notes).tokens();
    if (tokens.stream().noneMatch(Token::isTerm)) tokens = operatorsAsWords(tokens, notes);
    Query query = new TreeBuilder(read, tokens, notes).build();
    boolean nothing = query instanceof Query.Everything && !Characters.strip(read).isEmpty();
    if (nothing && notes.isEmpty()) notes.add(Note.Kind.NOTHING_TO_SEARCH, Characters.strip(read));
    return new ParsedQuery(query, notes.list());
  }

  /**
   * All the words of a text that may be a pasted one, side by side: its signs are those of any
   * prose, quotation marks, parentheses, a minus before a number or among sentences. Empty when it
   * has operators, fields, prefixes, {@code ="…"} or another minus, which are only typed on
   * purpose, and when it has no word.
   */
  public static Optional<Query.Words> prose(String text) {
    String read = Characters.clean(WholeCharacters.beginning(text, MAX_LENGTH));
    List<Token> tokens = new Lexer(read, new Notes()).tokens();
    if (!tokens.stream().allMatch(token -> isOfProse(token, read))) return Optional.empty();
    String words =
        tokens.stream()
            .map(
                token ->
                    switch (token) {
                      case Token.Word word -> word.text();
                      case Token.Quoted quoted -> quoted.text();
                      default -> "";
                    })
            .filter(Characters::searchable)
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? Optional.empty() : Optional.of(new Query.Words(words));
  }

  private static boolean isOfProse(Token token, String text) {
    return switch (token) {
      case Token.Word word -> true;
      case Token.Quoted quoted -> !quoted.exact();
      case Token.Open open -> true;
      case Token.Close close -> true;
      case Token.Sign sign ->
          Character.isDigit(text.charAt(sign.end())) || SENTENCE_END.matcher(text).find();
      default -> false;
    };
  }

  /** Whoever types {@code OU} and nothing else looks for the word. */
  private static List<Token> operatorsAsWords(List<Token> tokens, Notes notes) {
    List<Token> words =
        tokens.stream()
            .filter(
                token ->
                    token instanceof Token.Operator operator
                        && Characters.searchable(operator.typed()))
            .limit(MAX_TERMS)
            .map(token -> asWord((Token.Operator) token, notes))
            .toList();
    return words.isEmpty() ? tokens : words;
  }

  private static Token asWord(Token.Operator operator, Notes notes) {
    notes.add(Note.Kind.OPERATOR_AS_WORD, operator.typed());
    return new Token.Word(WordReader.lowerCase(operator.typed()), operator.start(), operator.end());
  }
}
