package fr.vigie.reading.maintext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.vigie.reading.bounds.Patience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PastedTextTest {

  private final PastedText pasted = new PastedText(Markers.load());

  @TestFactory
  Stream<DynamicTest> everyLineOfAPastedTextIsWhatItsAnnotationSays() throws Exception {
    return Fixtures.files("pasted", ".txt").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> splitsAsAnnotated(file)));
  }

  private void splitsAsAnnotated(Path file) throws Exception {
    Annotated annotated = Annotated.of(Files.readString(file));
    MainText main = pasted.split(annotated.input(), Patience.ENDLESS);
    assertEquals(String.join("\n", annotated.sorted()), String.join("\n", Annotated.lines(main)));
  }

  @Test
  void aGivenTitleIsKeptAndItsRepetitionDropped() {
    MainText main =
        pasted.split(
            "Un titre donné",
            "Un titre donné\n\nLe texte, qui n’a rien d’autre à dire.",
            Patience.ENDLESS);
    assertEquals("Un titre donné", main.title());
    assertEquals("Le texte, qui n’a rien d’autre à dire.", main.text());
  }

  @Test
  void noTitleIsGuessedForATextThatCameWithoutOne() {
    MainText main = pasted.split("", "Une ligne courte\n\nEt puis une phrase.", Patience.ENDLESS);
    assertEquals("", main.title());
    assertEquals("Une ligne courte\n\nEt puis une phrase.", main.text());
  }

  @Test
  void commentsBeforeTheArticleHasBegunAreOnlyTheirOwnLine() {
    MainText main =
        pasted.split(
            "Les réserves changent de loi\n3 commentaires\nLe texte vient après, en entier.\nIl continue.",
            Patience.ENDLESS);
    assertEquals("Le texte vient après, en entier.\n\nIl continue.", main.text());
  }

  @Test
  void zonesOfOneKindWithTextBetweenThemStayApart() {
    MainText main =
        pasted.split(
            "T", "Lire aussi : Un\nUne phrase au milieu.\nLire aussi : Deux", Patience.ENDLESS);
    assertEquals(
        List.of("Lire aussi : Un", "Lire aussi : Deux"),
        main.zones().stream().map(z -> z.text()).toList());
  }
}
