package fr.vigie.analysis.tool;

import fr.vigie.lexicon.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The verbs of a dictionary and which of their forms, folded, are theirs: {@code négocient} is of
 * {@code négocier}, but {@code porte} is a noun first, and stays one.
 *
 * <p>A form is a verb's unless it is also a noun, an adjective, their plural or another verb's. The
 * participle goes where its masculine does, in all its forms, so that agreement never parts them.
 * Some verbs take such forms all the same, {@code attaque} for one: see {@link #taken}.
 */
final class Conjugations {

  /**
   * Verbs so common that they say nothing: as one word each, {@code sait} and {@code faisaient}
   * would only make {@code savoir} and {@code faire} meaningless nouns.
   */
  private static final Set<String> AUXILIARIES =
      Set.of(
          "etre", "avoir", "devoir", "pouvoir", "savoir", "vouloir", "aller", "faire", "dire",
          "falloir");

  /** Verbs so rare that the forms they share with common ones are those of the common ones. */
  private static final Set<String> RARE =
      Set.of(
          "ailler",
          "debarrer",
          "interpeler",
          "jointer",
          "ouvrer",
          "remplier",
          "rentrayer",
          "saurer");

  /**
   * Tenses that the press does not write, whose forms look like names ({@code Murat}) or, without
   * their accents, like participles ({@code mandâtes}): most of the simple past and, of the first
   * group, the imperfect subjunctive. The third persons of the simple past it writes ({@code
   * décida}, {@code décidèrent}). {@code connaît} and {@code accroît} are presents.
   */
  private static final Pattern UNWRITTEN = Pattern.compile(".*([âû]|(?<![ao])î)(mes|tes|t)");

  private static final Pattern UNWRITTEN_OF_FIRST_GROUP =
      Pattern.compile("as|ai|asse|asses|assions|assiez|assent");

  /** What nouns of persons and things end in, {@code commandant}, {@code passions}. */
  private static final Pattern NOUN = Pattern.compile(".*(ant|ons|iez)");

  private record Participle(String verb, String form) {}

  private final SortedMap<String, SortedSet<String>> formsByVerb = new TreeMap<>();
  private final Map<String, Set<String>> verbsByForm = new HashMap<>();

  /** The masculine of each form. */
  private final Map<Participle, String> participles = new HashMap<>();

  /** The verbs that each form, with its accents, is a participle or another form of. */
  private final Map<String, Set<String>> verbsByWritten = new HashMap<>();

  /** Forms of participles, with their accents. */
  private final SortedMap<String, SortedSet<String>> writtenByVerb = new TreeMap<>();

  /**
   * @param participle the forms of its participle
   */
  void add(String infinitive, Collection<String> forms, Collection<String> participle) {
    String verb = Folding.fold(infinitive);
    if (RARE.contains(verb)) return;
    SortedSet<String> all = formsByVerb.computeIfAbsent(verb, absent -> new TreeSet<>());
    forms.stream()
        .filter(form -> !isUnwritten(infinitive, form))
        .map(Folding::fold)
        .filter(Conjugations::isPlain)
        .forEach(all::add);
    all.add(verb);
    all.forEach(form -> verbsByForm.computeIfAbsent(form, absent -> new HashSet<>()).add(verb));
    forms.forEach(
        form -> verbsByWritten.computeIfAbsent(form, absent -> new HashSet<>()).add(verb));
    writtenByVerb.computeIfAbsent(verb, absent -> new TreeSet<>()).addAll(participle);
    masculine(participle)
        .ifPresent(
            masculine ->
                participle.forEach(
                    form ->
                        participles.put(
                            new Participle(verb, Folding.fold(form)), Folding.fold(masculine))));
  }

  /** The masculine among the forms of a participle: the shortest. */
  static Optional<String> masculine(Collection<String> participle) {
    return participle.stream().min(Comparator.comparingInt(String::length));
  }

  /**
   * The forms that some verbs take from any other word, with their verb; what is of two of them
   * neither takes.
   *
   * @param verbs with the forms that each leaves to other words
   * @throws IllegalArgumentException if one is no verb
   */
  Map<String, String> taken(Map<String, Set<String>> verbs) {
    Map<String, Set<String>> takers = new HashMap<>();
    verbs.forEach(
        (verb, left) -> {
          if (!formsByVerb.containsKey(verb))
            throw new IllegalArgumentException(verb + " is no verb of the dictionary");
          for (String form : formsByVerb.get(verb)) {
            if (form.equals(verb) || left.contains(form) || NOUN.matcher(form).matches()) continue;
            takers.computeIfAbsent(form, absent -> new HashSet<>()).add(verb);
          }
        });
    return takers.entrySet().stream()
        .filter(taker -> taker.getValue().size() == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, taker -> taker.getValue().iterator().next()));
  }

  private static boolean isPlain(String form) {
    return form.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean isUnwritten(String verb, String form) {
    if (UNWRITTEN.matcher(form).matches()) return true;
    if (!verb.endsWith("er")) return false;
    int root = commonLetters(verb.substring(0, verb.length() - 2), form);
    // What softens a consonant before a is no part of the ending: mangea, lança.
    String ending = form.substring(root).replaceFirst("^(e|ç)(?=a)", "");
    return UNWRITTEN_OF_FIRST_GROUP.matcher(ending).matches();
  }

  /**
   * The tables of the verbs, and the forms that are theirs alone.
   *
   * @param models a line a pattern of endings, named by the first verb that has it
   * @param verbs a line a verb: its model, which of the forms this makes are not its own, and which
   *     of these are, as they are written
   */
  record Tables(String models, String verbs, Set<String> forms) {}

  /**
   * @param taken forms that are one verb's whatever else they are
   * @param isOther whether a folded form is known as something else than a verb's
   * @param isOtherWritten whether a form is, with its accents
   */
  Tables tables(
      Map<String, String> taken, Predicate<String> isOther, Predicate<String> isOtherWritten) {
    Map<String, String> models = new LinkedHashMap<>();
    StringBuilder verbs = new StringBuilder();
    Set<String> own = new HashSet<>();
    formsByVerb.forEach(
        (verb, forms) -> {
          List<String> others = new ArrayList<>();
          for (String form : forms) {
            if (form.equals(verb)) continue;
            boolean takes = verb.equals(taken.get(form));
            if (takes || isOwn(verb, form, isOther)) own.add(form);
            else others.add(form);
          }
          if (AUXILIARIES.contains(verb) || others.size() == forms.size() - 1) return;
          String model = models.computeIfAbsent(pattern(verb, forms), absent -> verb);
          verbs.append(verb).append('\t').append(model).append('\t');
          verbs.append(String.join(" ", others)).append('\t');
          verbs.append(String.join(" ", written(verb, others, isOtherWritten))).append('\n');
        });
    String patterns =
        models.entrySet().stream()
            .map(model -> model.getValue() + '\t' + model.getKey() + '\n')
            .collect(Collectors.joining());
    return new Tables(patterns, verbs.toString(), own);
  }

  private boolean isOwn(String verb, String form, Predicate<String> isOther) {
    if (AUXILIARIES.contains(verb)) return false;
    String masculine = participles.getOrDefault(new Participle(verb, form), form);
    boolean plural = form.endsWith("s") && isOther.test(form.substring(0, form.length() - 1));
    return !isOther.test(form)
        && !isOther.test(masculine)
        && !plural
        && verbsByForm.get(form).size() == 1
        && verbsByForm.get(masculine).size() == 1;
  }

  /** The participles among forms that are others' once folded, which their accents tell apart. */
  private List<String> written(String verb, List<String> others, Predicate<String> isOther) {
    return writtenByVerb.get(verb).stream()
        .filter(form -> others.contains(Folding.fold(form)))
        .filter(form -> !isPlain(form))
        .filter(form -> verbsByWritten.get(form).size() == 1 && !isOther.test(form))
        .toList();
  }

  /** How many letters of the infinitive fall, and what stands in their place; - for nothing. */
  private static String pattern(String verb, SortedSet<String> forms) {
    int root = verb.length();
    for (String form : forms) root = Math.min(root, commonLetters(verb, form));
    int letters = root;
    return (verb.length() - root)
        + "\t"
        + forms.stream()
            .filter(form -> !form.equals(verb))
            .map(form -> form.length() == letters ? "-" : form.substring(letters))
            .collect(Collectors.joining(" "));
  }

  private static int commonLetters(String one, String other) {
    int differs = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    return differs < 0 ? one.length() : differs;
  }
}
