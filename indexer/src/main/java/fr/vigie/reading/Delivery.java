package fr.vigie.reading;

import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.reading.characters.WholeCharacters;
import fr.vigie.reading.maintext.MainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Has one file read by the reader of its format, takes what the reader makes of it, completes and
 * checks it, and passes it on. What stands inside the file goes the same way, one level deeper.
 */
final class Delivery {

  private static final int SHOWN_ID = 100;

  private final Run run;
  private final SourceFile file;
  private final Allowance allowance;
  private final LongConsumer bytesOfFile;

  /**
   * What all files of a run share.
   *
   * @param fileOfId the ids of the run so far, each with its file
   */
  record Run(Limits limits, Formats formats, Map<String, String> fileOfId, Sink sink) {}

  /**
   * @param bytesOfFile is told how many bytes of the file are read
   */
  Delivery(Run run, SourceFile file, Allowance allowance, LongConsumer bytesOfFile) {
    this.run = run;
    this.file = file;
    this.allowance = allowance;
    this.bytesOfFile = bytesOfFile;
  }

  /** Reads the file; whatever it holds, it is an article, a fault or skipped. */
  void read() {
    try {
      readInside();
    } catch (Allowance.ExceededException spent) {
      fault(0, spent.getMessage());
    }
  }

  /**
   * Something that stands in this file: its articles are named after both.
   *
   * @throws Allowance.ExceededException when the file on disk is to be read no further
   */
  void member(String name, byte[] bytes) throws Allowance.ExceededException {
    SourceFile member = file.member(name, bytes);
    allowance.nesting(member.nesting());
    new Delivery(run, member, allowance, read -> {}).readInside();
  }

  /** Something in this file that is no article, by its name. */
  void skippedMember(String name, String reason) {
    pass(() -> run.sink.skipped(file.name() + SourceFile.INSIDE + name, reason));
  }

  /** Something in this file that cannot be read. */
  void memberFault(String name, String reason) {
    String member = file.name() + SourceFile.INSIDE + name;
    pass(() -> run.sink.fault(new Fault(member, 0, reason)));
  }

  /** Whether there is a reader for files of this name. */
  boolean reads(String name) {
    return run.formats.reader(name).isPresent();
  }

  /** What may still be spent on the file on disk. */
  Allowance allowance() {
    return allowance;
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
      article = new RawArticle(id, file.name(), main.title(), main.text(), main.zones(), given);
    } catch (IllegalArgumentException notAnArticle) {
      fault(line, notAnArticle.getMessage());
      return;
    }
    String other = run.fileOfId.putIfAbsent(id, file.name());
    if (other == null) pass(() -> run.sink.article(SourceRecord.of(article)));
    else
      fault(
          line,
          "the id '"
              + WholeCharacters.shown(id, SHOWN_ID)
              + "' was already given"
              + (other.equals(file.name()) ? "" : " in " + other));
  }

  void fault(int line, String reason) {
    pass(() -> run.sink.fault(new Fault(file.name(), line, reason)));
  }

  /** Told now and then by readers of long files: how many bytes are read so far. */
  void read(long bytesSoFar) {
    pass(() -> bytesOfFile.accept(bytesSoFar));
  }

  private void readInside() throws Allowance.ExceededException {
    Optional<ArticleReader> reader = run.formats.reader(file.name());
    if (reader.isEmpty()) pass(() -> run.sink.skipped(file.name(), "no format that is read"));
    else read(reader.get());
  }

  private void read(ArticleReader reader) throws Allowance.ExceededException {
    try {
      reader.read(file, this);
    } catch (SinkFailure | Allowance.ExceededException over) {
      throw over;
    } catch (IOException e) {
      fault(0, reason(e));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof Allowance.ExceededException over) throw over;
      fault(0, reason(e.getCause()));
    } catch (OutOfMemoryError e) {
      // What was asked for before is free again.
      fault(0, "asks for more memory than there is");
    } catch (RuntimeException | StackOverflowError e) {
      fault(0, "cannot be read: " + e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException gone -> "is gone since it was listed";
      case AccessDeniedException denied -> "no permission to read it";
      case CharacterCodingException bad -> "undecodable";
      default -> e.getMessage() == null ? "cannot be read: " + e : e.getMessage();
    };
  }

  private String problem(MainText main) {
    Limits limits = run.limits;
    if (main.title().isBlank() && main.text().isBlank()) return "neither title nor text";
    if (main.title().length() > limits.maxTitleChars()) {
      return "the title is longer than " + limits.maxTitleChars() + " characters";
    }
    if (main.text().length() > limits.maxTextChars()) {
      return "the text is longer than " + limits.maxTextChars() + " characters";
    }
    return "";
  }

  /** Who takes the articles may make the reading wait as long as it likes. */
  private void pass(Runnable call) {
    try {
      allowance.outside(call);
    } catch (RuntimeException | Error e) {
      throw new SinkFailure(e);
    }
  }

  /** What the sink threw, told apart from what reading bad data throws. */
  static final class SinkFailure extends RuntimeException {

    private SinkFailure(Throwable thrown) {
      super(thrown);
    }

    /** Throws what the sink threw. */
    void rethrow() {
      if (getCause() instanceof Error error) throw error;
      throw (RuntimeException) getCause();
    }
  }
}
