package fr.vigie.analysis;

import fr.vigie.lexicon.Lexicon;
import java.io.Reader;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * What a chain must know of the lexicon to cut words, before any of its forms is recognised.
 *
 * @param characters the characters made one, for chains that cut by Unicode's rules
 * @param charactersForDictionaries the same for chains that cut by a dictionary
 * @param spelling spells out the words with a sign inside for a dictionary
 * @param signedNames words with a sign inside
 * @param designators those joined over a space too
 */
record Orthography(
    char[] characters,
    char[] charactersForDictionaries,
    NormalizeCharMap spelling,
    SignedNames signedNames,
    KnownDesignators designators) {

  static Orthography of(Lexicon lexicon) {
    SignedNames signed = SignedNames.of(lexicon);
    return new Orthography(
        CharacterMap.forWordRules(),
        CharacterMap.forDictionaries(),
        CharacterMap.spellingNames(signed.words()),
        signed,
        KnownDesignators.of(lexicon.designators()));
  }

  /** The characters of a text as the language's tokenizer is to see them. */
  Reader characters(Language language, Reader text) {
    return language.hasDictionary()
        ? new CharacterFilter(new MappingCharFilter(spelling, text), charactersForDictionaries)
        : new CharacterFilter(text, characters);
  }
}
