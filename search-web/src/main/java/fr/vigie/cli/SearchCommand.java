package fr.vigie.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.api.ApiJson.SearchAnswer;
import fr.vigie.reading.characters.OneLine;
import fr.vigie.search.Answer;
import fr.vigie.search.Engine;
import fr.vigie.search.Hit;
import fr.vigie.search.Question;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers in the terminal. */
@Command(name = "search", description = "Search an index and print the answer.")
final class SearchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--size", paramLabel = "N", description = "hits, 0 to 100 (default: 10)")
  private int size = 10;

  @Option(
      names = "--collapse",
      paramLabel = "on|off",
      description = "near copies of an article as one hit (default: on)")
  private Question.Collapse collapse = Question.Collapse.ON;

  @Option(
      names = "--expand",
      paramLabel = "on|off",
      description = "English words find French articles too (default: on)")
  private Question.Expand expand = Question.Expand.ON;

  @Option(names = "--json", description = "print the API's answer")
  private boolean json;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description =
          "the query, after -- where a word of it begins with a minus; several arguments are joined"
              + " by a space")
  private List<String> query;

  @Override
  public Integer call() throws JsonProcessingException {
    Question question = question();
    try (Engine engine = Wiring.engine(index.folder(), lexicon.analysis())) {
      Answer answer = engine.search(question);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(
            new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(SearchAnswer.of(answer)));
      } else {
        print(answer, out);
      }
    }
    return 0;
  }

  private Question question() {
    try {
      return Question.of(String.join(" ", query))
          .withPage(size, "")
          .withCollapse(collapse)
          .withExpand(expand);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private static void print(Answer answer, PrintWriter out) {
    out.println(
        answer.total()
            + (answer.total() == 1 ? " article" : " articles")
            + " — "
            + answer.interpreted());
    answer.notes().forEach(note -> out.println("  note : " + note));
    int rank = 0;
    for (Hit hit : answer.hits()) {
      out.println();
      out.println(++rank + ". " + plain(hit.titleMarked()));
      out.println("   " + facts(hit));
      if (hit.duplicates() > 0) out.println("   et " + hit.duplicates() + copies(hit.duplicates()));
      hit.snippets().forEach(snippet -> out.println("   " + plain(snippet)));
    }
  }

  private static String copies(int count) {
    return count == 1 ? " copie" : " copies";
  }

  private static String facts(Hit hit) {
    String date = hit.date().value().isEmpty() ? "sans date" : hit.date().value();
    String countries =
        hit.countries().stream().map(Hit.Label::label).collect(Collectors.joining(", "));
    String topics = hit.topics().stream().map(Hit.Label::label).collect(Collectors.joining(", "));
    return String.join(" · ", List.of(OneLine.of(hit.id()), date, countries, topics));
  }

  /** Marks as asterisks, everything else unescaped. */
  private static String plain(String marked) {
    return Parser.unescapeEntities(marked.replace("<mark>", "*").replace("</mark>", "*"), false)
        .replace('\n', ' ');
  }
}
