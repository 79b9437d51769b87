package fr.vigie.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesReaderTest {

  @TempDir Path folder;

  private RawArticle read(String line) throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "\uFEFF" + line + "\r\n\r\n");
    return Collected.from(folder).only();
  }

  @Test
  void whatALineGivesIsKept() throws IOException {
    RawArticle article =
        read(
            """
            {"id":" x/1 ","title":"Un  titre","text":"Un texte.","url":"https://a.example/1","date":"2024-05",\
            "lang":"fr","source":"Le Phare","author":["Anne Le Goff","Marc Lebel"],"countries":["jp","XX","FR","JP"],"topics":["cyber"],"autre":{"a":[1]}}""");
    assertEquals(" x/1 ", article.id());
    assertEquals("a.jsonl", article.file());
    assertEquals("Un titre", article.title());
    assertEquals(
        new Given(
            "https://a.example/1",
            "fr",
            "Le Phare",
            new Given.StatedAuthor("Anne Le Goff, Marc Lebel", "jsonl author"),
            List.of("JP", "FR"),
            List.of("cyber"),
            List.of(new Given.StatedDate("2024-05", "jsonl date"))),
        article.given());
  }

  @Test
  void aLineWithoutTitleHasNone() throws IOException {
    assertEquals("", read("{\"id\":\"1\",\"text\":\"Un titre ?\\n\\nUn texte.\"}").title());
  }

  @Test
  void aTitleAloneIsAnArticle() throws IOException {
    assertEquals("", read("{\"id\":\"1\",\"title\":\"Un titre seul\",\"text\":null}").text());
  }

  @Test
  void aNumberIsGoodForAnId() throws IOException {
    assertEquals("12", read("{\"id\":12,\"text\":\"Un texte.\"}").id());
    assertEquals("1.10", read("{\"id\":1.10,\"text\":\"Un texte.\"}").id());
  }

  @Test
  void onlyClearMarkersMakeZones() throws IOException {
    RawArticle article =
        read(
            "{\"id\":\"1\",\"title\":\"T\",\"text\":\"Une phrase.\\n\\nFacebook Twitter\\n\\n32\\n\\nLire aussi : Un autre\"}");
    assertEquals("Une phrase.\n\n32", article.text());
    assertEquals(
        List.of(Zone.Kind.SHARE, Zone.Kind.RELATED),
        article.zones().stream().map(Zone::kind).toList());
  }

  @Test
  void htmlIsReadAsHtmlOnlyWhenTheLineSaysSo() throws IOException {
    assertEquals("<p>Un texte.</p>", read("{\"id\":\"1\",\"text\":\"<p>Un texte.</p>\"}").text());
    RawArticle page =
        read(
            "{\"id\":\"1\",\"title\":\"T\",\"format\":\"html\",\"text\":\"<h1>T</h1><p>Un texte.</p><nav>Menu</nav>\"}");
    assertEquals("Un texte.", page.text());
    assertEquals("T", page.title());
  }
}
