package fr.vigie.enrichment.language;

import fr.vigie.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A language that detection can answer.
 *
 * @param model its code in the detection model, ISO 639-3
 * @param code ISO 639-1
 * @param script the script in which it is written
 * @param prior factor on the model's probability
 */
record KnownLanguage(String model, String code, Script script, double prior) {

  private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());

  static List<KnownLanguage> shipped() {
    return Table.resource(KnownLanguage.class, "languages.tsv").rows().stream()
        .map(KnownLanguage::of)
        .toList();
  }

  private static KnownLanguage of(Table.Row row) {
    if (!ISO_639_1.contains(row.cell(1)))
      throw row.error("'" + row.cell(1) + "' is not an ISO 639-1 code");
    try {
      double prior = Double.parseDouble(row.cell(3));
      return new KnownLanguage(row.cell(0), row.cell(1), Script.valueOf(row.cell(2)), prior);
    } catch (IllegalArgumentException e) {
      throw row.error(e.getMessage());
    }
  }
}
