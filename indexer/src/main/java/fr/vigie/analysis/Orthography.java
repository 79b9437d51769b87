package fr.vigie.analysis;

import fr.vigie.lexicon.Lexicon;
import java.util.Set;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * What a chain must know of the lexicon to cut words, before any of its forms is recognised.
 *
 * @param characters the characters made one, for chains that cut by Unicode's rules
 * @param charactersForDictionaries the same for chains that cut by a dictionary
 * @param signedNames words with a sign inside
 * @param designators those joined over a space too, lower case and glued
 */
record Orthography(
    NormalizeCharMap characters,
    NormalizeCharMap charactersForDictionaries,
    SignedNames signedNames,
    Set<String> designators) {

  static Orthography of(Lexicon lexicon) {
    SignedNames signed = SignedNames.of(lexicon);
    return new Orthography(
        CharacterMap.withTies(),
        CharacterMap.withNames(signed.words()),
        signed,
        lexicon.designators());
  }

  NormalizeCharMap characters(Language language) {
    return language.hasDictionary() ? charactersForDictionaries : characters;
  }
}
