package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTest {

  @ParameterizedTest
  @CsvSource({
    "l’<mark>OTAN</mark> &amp; co, l’<mark>OTAN</mark> &amp; co",
    "<script>x</script>, &lt;script&gt;x&lt;/script&gt;",
    "<mark onclick=x>a</mark>, &lt;mark onclick=x&gt;a",
    "<mark>a, <mark>a</mark>",
    "a</mark>, a",
    "<mark>a<mark>b</mark></mark>, <mark>ab</mark>"
  })
  void nothingButBalancedMarksIsMarkup(String given, String shown) {
    assertEquals(shown, new Marked(given).html());
  }

  @Test
  void aMarkOverTwoParagraphsIsInBoth() {
    List<Marked> paragraphs = Marked.paragraphs("un <mark>deux\n\ntrois</mark> quatre\n\n\ncinq");
    assertEquals(
        List.of("un <mark>deux</mark>", "<mark>trois</mark> quatre", "cinq"),
        paragraphs.stream().map(Marked::html).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org/x",
        "/x",
        "",
        "ftp://example.org",
        "http://",
        "https://user:secret@example.org/",
        "java\nscript:alert(1)",
        "https://exa mple.org"
      })
  void otherAddressesAreNotClicked(String url) {
    assertTrue(SafeLink.of(url).isEmpty());
  }

  @Test
  void webAddressesAre() {
    assertEquals("example.org", SafeLink.of("https://example.org/é?a=b&c#d").orElseThrow().host());
    assertFalse(SafeLink.of("HTTP://example.org").isEmpty());
  }

  /** As French is set: no line begins with a colon, or ends with an opening quotation mark. */
  @Test
  void frenchPunctuationStaysWithItsWord() {
    assertEquals(
        "l’<mark>OTAN</mark>\u00a0: «\u00a0<mark>prêts</mark>\u00a0», à 40\u00a0%\u00a0; oui\u00a0!",
        new Marked("l’<mark>OTAN</mark> : « <mark>prêts</mark> », à 40 % ; oui !").html());
  }
}
