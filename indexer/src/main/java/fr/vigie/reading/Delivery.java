package fr.vigie.reading;

import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.reading.maintext.MainText;
import java.util.Map;
import java.util.function.LongConsumer;

/** Takes what a reader makes of one file, completes and checks it, and passes it on. */
final class Delivery {

  private final String file;
  private final Limits limits;
  private final Map<String, String> fileOfId;
  private final Sink sink;
  private final LongConsumer bytesOfFile;

  /**
   * @param fileOfId the ids of the run so far, each with its file
   * @param bytesOfFile is told how many bytes of the file are read
   */
  Delivery(
      String file,
      Limits limits,
      Map<String, String> fileOfId,
      Sink sink,
      LongConsumer bytesOfFile) {
    this.file = file;
    this.limits = limits;
    this.fileOfId = fileOfId;
    this.sink = sink;
    this.bytesOfFile = bytesOfFile;
  }

  /**
   * One article, or a fault when it cannot be one.
   *
   * @param line where it stands, 0 for the whole file
   */
  void article(int line, String id, MainText main, Given given) {
    String problem = problem(main);
    if (!problem.isEmpty()) {
      fault(line, problem);
      return;
    }
    RawArticle article;
    try {
      article = new RawArticle(id, file, main.title(), main.text(), main.zones(), given);
    } catch (IllegalArgumentException notAnArticle) {
      fault(line, notAnArticle.getMessage());
      return;
    }
    String other = fileOfId.putIfAbsent(id, file);
    if (other == null) pass(() -> sink.article(SourceRecord.of(article)));
    else
      fault(
          line,
          "the id '"
              + shown(id)
              + "' was already given"
              + (other.equals(file) ? "" : " in " + other));
  }

  void fault(int line, String reason) {
    pass(() -> sink.fault(new Fault(file, line, reason)));
  }

  /** Told now and then by readers of long files: how many bytes are read so far. */
  void read(long bytesSoFar) {
    pass(() -> bytesOfFile.accept(bytesSoFar));
  }

  private String problem(MainText main) {
    if (main.title().isBlank() && main.text().isBlank()) return "neither title nor text";
    if (main.title().length() > limits.maxTitleChars()) {
      return "the title is longer than " + limits.maxTitleChars() + " characters";
    }
    if (main.text().length() > limits.maxTextChars()) {
      return "the text is longer than " + limits.maxTextChars() + " characters";
    }
    return "";
  }

  private static String shown(String id) {
    return id.length() <= 100 ? id : id.substring(0, 100) + "…";
  }

  private static void pass(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      throw new SinkFailure(e);
    }
  }

  /** What the sink threw, told apart from what reading bad data throws. */
  static final class SinkFailure extends RuntimeException {

    private final RuntimeException thrown;

    SinkFailure(RuntimeException thrown) {
      super(thrown);
      this.thrown = thrown;
    }

    RuntimeException thrown() {
      return thrown;
    }
  }
}
