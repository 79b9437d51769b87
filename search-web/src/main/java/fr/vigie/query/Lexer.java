package fr.vigie.query;

import fr.vigie.query.Token.Close;
import fr.vigie.query.Token.Open;
import fr.vigie.query.Token.Operator;
import fr.vigie.query.Token.Quoted;
import fr.vigie.query.Token.Sign;
import fr.vigie.query.Token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a cleaned text into tokens. The parentheses it gives are balanced and no deeper than {@link
 * QueryParser#MAX_DEPTH}. Good for one text, and one thread.
 */
final class Lexer {

  private static final Pattern SUFFIX = Pattern.compile("[~^][\\d.]*");

  private final String text;
  private final Notes notes;
  private final WordReader words;
  private final List<Token> tokens = new ArrayList<>();
  private int position;
  private int depth;
  private int tooDeep;
  private int terms;

  Lexer(String text, Notes notes) {
    this.text = text;
    this.notes = notes;
    this.words = new WordReader(text, notes);
  }

  List<Token> tokens() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (Characters.isSpace(c)) position++;
      else if (terms < QueryParser.MAX_TERMS || c == ')') readToken();
      else return balanced(Note.Kind.TOO_MANY_TERMS, text.substring(position));
    }
    return balanced(Note.Kind.UNBALANCED_PARENTHESIS, "(");
  }

  private List<Token> balanced(Note.Kind kind, String fragment) {
    if (depth > 0 || kind == Note.Kind.TOO_MANY_TERMS) notes.add(kind, fragment);
    for (; depth > 0; depth--) tokens.add(new Close(text.length(), text.length()));
    return tokens;
  }

  private void readToken() {
    char c = text.charAt(position);
    if (c == '(') readOpen();
    else if (c == ')') readClose();
    else if (text.startsWith("=", position) && closing(position + 1) > 0)
      readQuoted(position + 1, true);
    else if (Characters.isQuote(c)) readQuote();
    else if (c != '+' && c != '-') readWord();
    else if (!followsSpace()) position++;
    else if (startsTerm(position + 1)) add(new Sign(c == '-', position, position + 1));
    else readWord();
  }

  private void add(Token token) {
    tokens.add(token);
    position = token.end();
    if (token.isTerm()) terms++;
  }

  private void readOpen() {
    if (depth < QueryParser.MAX_DEPTH) {
      depth++;
      add(new Open(position, position + 1));
    } else {
      notes.add(Note.Kind.TOO_DEEP, "(");
      tooDeep++;
      position++;
    }
  }

  private void readClose() {
    if (tooDeep > 0) {
      tooDeep--;
      position++;
    } else if (depth > 0) {
      depth--;
      add(new Close(position, position + 1));
    } else {
      notes.add(Note.Kind.UNBALANCED_PARENTHESIS, ")");
      position++;
    }
  }

  private void readQuote() {
    if (closing(position) > 0) {
      readQuoted(position, false);
    } else {
      notes.add(Note.Kind.UNBALANCED_QUOTE, text.substring(position, position + 1));
      position++;
    }
  }

  /**
   * Where the quotation mark is that closes the one at {@code open}; -1 when there is none at
   * {@code open}, or when it opens nothing. A straight or closing one right behind a digit does not
   * open: 5" is a length.
   */
  private int closing(int open) {
    if (open >= text.length() || !Characters.isQuote(text.charAt(open)) || text.charAt(open) == '»')
      return -1;
    boolean opener = "«“„".indexOf(text.charAt(open)) >= 0;
    if (!opener && open > 0 && Character.isDigit(text.charAt(open - 1))) return -1;
    for (int i = open + 1; i < text.length(); i++) {
      if (Characters.closes(text.charAt(open), text.charAt(i))) return i;
    }
    return -1;
  }

  private void readQuoted(int open, boolean exact) {
    int close = closing(open);
    int start = exact ? open - 1 : open;
    String content = quoteless(text.substring(open + 1, close));
    int end = close + 1;
    Matcher suffix = SUFFIX.matcher(text).region(end, text.length());
    String ending = suffix.lookingAt() ? suffix.group() : "";
    position = end + ending.length();
    if (!Characters.searchable(content)) {
      notes.add(Note.Kind.EMPTY_QUOTES, text.substring(start, end));
    } else if (ending.isEmpty() || exact || !addNearWords(content, ending, start)) {
      if (!ending.isEmpty()) notes.add(Note.Kind.IGNORED_SUFFIX, ending);
      add(new Quoted(content, exact, start, position));
    }
  }

  /** {@code "a b"~5} is {@code (a PROCHE/5 b)}; with more words there is no such thing. */
  private boolean addNearWords(String content, String ending, int start) {
    String[] pair = content.split("\\s+");
    if (pair.length != 2 || !WordReader.isPlain(pair[0]) || !WordReader.isPlain(pair[1]))
      return false;
    if (!ending.matches("~\\d{1,9}")) return false;
    int end = position;
    add(new Open(start, end));
    add(new Word(pair[0], start, end));
    int distance = WordReader.distance(ending.substring(1), ending, notes);
    add(new Operator(Operator.Kind.NEAR, distance, ending, start, end));
    add(new Word(pair[1], start, end));
    add(new Close(start, end));
    return true;
  }

  private static String quoteless(String content) {
    StringBuilder kept = new StringBuilder(content);
    for (int i = 0; i < kept.length(); i++) {
      if (Characters.isQuote(kept.charAt(i))) kept.setCharAt(i, ' ');
    }
    return Characters.strip(kept.toString());
  }

  private void readWord() {
    int end = position;
    while (end < text.length() && !Characters.isDelimiter(text.charAt(end))) end++;
    boolean adjacent = !tokens.isEmpty() && tokens.getLast().end() == position;
    Token last = adjacent ? tokens.getLast() : null;
    add(
        switch (last) {
          case Token.FieldName name -> words.value(name, position, end);
          case Sign sign -> words.term(position, end, this::startsTerm);
          case null, default -> words.token(position, end, this::startsTerm);
        });
  }

  private boolean followsSpace() {
    if (position == 0) return true;
    char before = text.charAt(position - 1);
    return Characters.isSpace(before) || before == '(';
  }

  /** Whether a sign or a colon before {@code at} has something to apply to. */
  private boolean startsTerm(int at) {
    if (at >= text.length()) return false;
    char c = text.charAt(at);
    if (c == '(') return true;
    return Characters.searchable(text.codePointAt(at)) || closing(c == '=' ? at + 1 : at) > 0;
  }
}
