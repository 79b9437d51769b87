package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.lexicon.Folding;
import fr.vigie.query.Query.Phrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Words that are written with a hyphen or without, {@code auto-défense} and {@code autodéfense}:
 * either finds both. For one use by one thread.
 */
final class GluedWords {

  /** What French glues to a word as often as it sets a hyphen after it. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(aero|agro|anti|archi|auto|bio|cardio|co|contre|crypto|cyber|eco|electro|euro|extra"
              + "|geo|hydro|hyper|infra|inter|intra|macro|mega|meta|micro|mini|mono|moto|multi"
              + "|nano|narco|neo|outre|para|peri|phyto|plate|pluri|poly|post|pre|pro|pseudo|psycho"
              + "|radio|retro|semi|socio|sub|super|supra|tele|thermo|trans|ultra|video|visio|web"
              + "|week)(\\p{L}{3,})");

  private static final Pattern HYPHENS = Pattern.compile("\\p{Pd}");

  /** Either writing of a word. */
  record Writings(QueryTerm glued, Phrase hyphenated) {}

  private final IndexSearcher searcher;
  private final ArrangedWords words;
  private final TextFields fields;
  private final Map<QueryTerm, Writings> writings = new LinkedHashMap<>();
  private final List<QueryTerm> terms;

  /**
   * @param text as typed
   * @param typed its terms
   * @param words reads the other writing
   * @param fields where articles are looked for that have it
   */
  GluedWords(
      String text,
      List<QueryTerm> typed,
      ArrangedWords words,
      TextFields fields,
      IndexSearcher searcher)
      throws IOException {
    this.searcher = searcher;
    this.words = words;
    this.fields = fields;
    this.terms = new ArrayList<>(typed);
    for (Compound compound : Compound.in(text, typed)) readHyphenated(compound);
    for (QueryTerm term : typed) readGlued(term);
  }

  /**
   * The terms as typed, those of such a word one: it ranks by its writing in one word and by the
   * rarest of its parts.
   */
  List<QueryTerm> terms() {
    return terms;
  }

  /** Both writings of such terms. */
  Map<QueryTerm, Writings> writings() {
    return writings;
  }

  private void readHyphenated(Compound compound) throws IOException {
    List<QueryTerm> glued = words.words(HYPHENS.matcher(compound.text()).replaceAll(""));
    if (glued.size() != 1 || !fields.holds(glued.getFirst())) return;
    QueryTerm inOne = glued.getFirst().insteadOf(compound.text(), compound.words());
    replace(compound.words(), inOne, new Phrase(compound.text()));
  }

  private void readGlued(QueryTerm term) throws IOException {
    Matcher glued = GLUED.matcher(Folding.fold(term.text()));
    if (term.concept() || !glued.matches()) return;
    Phrase hyphenated = new Phrase(glued.group(1) + "-" + glued.group(2));
    if (stands(hyphenated)) replace(List.of(term), term, hyphenated);
  }

  private void replace(List<QueryTerm> typed, QueryTerm glued, Phrase hyphenated)
      throws IOException {
    QueryTerm either = stands(hyphenated) ? glued.or(rarest(hyphenated)) : glued;
    int first = terms.indexOf(typed.getFirst());
    terms.subList(first, first + typed.size()).clear();
    terms.add(first, either);
    writings.put(either, new Writings(glued, hyphenated));
  }

  /** Whether any article has it: {@code pro} and {@code gramme} are no writing of programme. */
  private boolean stands(Phrase phrase) throws IOException {
    Optional<Query> inARow = words.query(phrase, fields);
    if (inARow.isEmpty()) return false;
    Query any = new ConstantScoreQuery(inARow.get());
    return searcher.search(any, new TopScoreDocCollectorManager(1, null, 1)).totalHits.value() > 0;
  }

  private QueryTerm rarest(Phrase phrase) throws IOException {
    List<QueryTerm> parts = words.terms(phrase.text());
    QueryTerm rarest = parts.getFirst();
    for (QueryTerm part : parts) if (fields.rarity(part) > fields.rarity(rarest)) rarest = part;
    return rarest;
  }
}
