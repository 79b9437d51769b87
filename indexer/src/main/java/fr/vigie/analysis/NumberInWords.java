package fr.vigie.analysis;

import fr.vigie.analysis.NumberWord.Kind;

/**
 * A French number in words: {@code dix-sept} is 17, {@code deux mille vingt} 2020, {@code vingt et
 * unième} 21e. A number from one to nine alone stays a word, which is also typed for what is none
 * ({@code France 2} is no {@code France deux}), and so do {@code cent}, which is also a part of
 * {@code pour cent}, and {@code mille}. For one number by one thread.
 */
final class NumberInWords {

  private int thousands;
  private int rest;
  private int length;
  private NumberWord last;
  private Kind before;

  /** Takes one word more; whether the number goes on with it. */
  boolean take(NumberWord word) {
    if (length > 0 && (last.ordinal() || !follows(word))) return false;
    switch (word.kind()) {
      case AND -> {}
      case HUNDRED -> rest = Math.max(1, rest) * 100;
      case THOUSAND -> {
        thousands = Math.max(1, rest);
        rest = 0;
      }
      default -> rest += isFourTwenties(word) ? 76 : word.value();
    }
    before = length == 0 ? null : last.kind();
    last = word;
    length++;
    return true;
  }

  /** Whether what was taken is a number that is written in figures too. */
  boolean isWhole() {
    if (last.kind() == Kind.AND) return false;
    return length > 1 || last.kind() == Kind.TEEN || last.kind() == Kind.TEN;
  }

  /** Whether nothing can follow. */
  boolean isOrdinal() {
    return last.ordinal();
  }

  /** The number in figures, as a number or an ordinal is written. */
  String figures() {
    return thousands * 1000 + rest + (last.ordinal() ? "e" : "");
  }

  private boolean follows(NumberWord word) {
    int tens = rest % 100;
    boolean afterAnd = last.kind() == Kind.AND;
    boolean afterTen = last.kind() == Kind.TEN || afterAnd;
    boolean afterHundreds = last.kind() == Kind.HUNDRED || last.kind() == Kind.THOUSAND;
    return switch (word.kind()) {
      case UNIT ->
          afterHundreds
              || afterTen && (!afterAnd || word.value() == 1)
              || last.kind() == Kind.TEEN && last.value() == 10 && word.value() > 6;
      case TEEN ->
          afterHundreds || afterTen && (tens == 60 || tens == 80) && isAfter(afterAnd, word);
      case TEN -> afterHundreds || isFourTwenties(word);
      case HUNDRED -> last.kind() == Kind.THOUSAND || last.kind() == Kind.UNIT && isSmall(tens);
      case THOUSAND -> thousands == 0 && !afterAnd;
      case AND -> last.kind() == Kind.TEN && tens != 80;
    };
  }

  /** {@code soixante et onze}, {@code soixante-douze}. */
  private static boolean isAfter(boolean and, NumberWord teen) {
    return !and || teen.value() == 11;
  }

  /** {@code quatre-vingts}: four is already counted. */
  private boolean isFourTwenties(NumberWord word) {
    return word.kind() == Kind.TEN
        && word.value() == 20
        && last != null
        && last.kind() == Kind.UNIT
        && last.value() == 4
        && before != Kind.TEN;
  }

  /** Whether these many hundreds can be: {@code deux cents}, not {@code vingt-deux cents}. */
  private boolean isSmall(int hundreds) {
    return hundreds > 1 && hundreds < 10 && rest == hundreds;
  }
}
