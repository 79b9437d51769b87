package fr.vigie.reading.characters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecodingTest {

  private static final String FRENCH =
      "L’état-major a décidé, à l’été, d’envoyer 3 bâtiments – « déjà » – coûteux.";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void everyUsualEncodingOfOneTextGivesThatText() throws Exception {
    assertEquals(FRENCH, Decoding.plain(FRENCH.getBytes(StandardCharsets.UTF_8)));
    assertEquals(FRENCH, Decoding.plain(marked(FRENCH, StandardCharsets.UTF_8)));
    assertEquals(FRENCH, Decoding.plain(marked(FRENCH, StandardCharsets.UTF_16LE)));
    assertEquals(FRENCH, Decoding.plain(marked(FRENCH, StandardCharsets.UTF_16BE)));
    assertEquals(FRENCH, Decoding.plain(FRENCH.getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(FRENCH, Decoding.plain(FRENCH.getBytes(WINDOWS_1252)));
  }

  private static byte[] marked(String text, Charset charset) {
    return ("\uFEFF" + text).getBytes(charset);
  }

  @Test
  void aPageIsReadInTheCharacterSetItDeclares() throws Exception {
    String russian = "<meta charset=windows-1251><p>Учения в Балтийском море</p>";
    assertEquals(russian, Decoding.page(russian.getBytes(Charset.forName("windows-1251"))));
    String japanese =
        "<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'><p>防衛省①</p>";
    assertEquals(japanese, Decoding.page(japanese.getBytes(Charset.forName("windows-31j"))));
    String latin = "<meta charset=\"iso-8859-1\"><p>L’été</p>";
    assertEquals(latin, Decoding.page(latin.getBytes(WINDOWS_1252)));
  }

  @Test
  void validUtf8IsBelievedBeforeAnOldDeclaration() throws Exception {
    String page = "<meta charset=iso-8859-1><p>" + FRENCH + "</p>";
    assertEquals(page, Decoding.page(page.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anUnknownOrWrongDeclarationIsPassedOver() throws Exception {
    for (String name : new String[] {"x-unheard-of", "utf-8"}) {
      String page = "<meta charset=" + name + "><p>" + FRENCH + "</p>";
      assertEquals(page, Decoding.page(page.getBytes(WINDOWS_1252)));
    }
  }

  @Test
  void whatIsNoTextIsRefusedWithItsReason() {
    assertEquals("empty file", refusal(new byte[0]));
    assertEquals(
        "binary content: a NUL byte at offset 3", refusal(new byte[] {'a', 'b', 'c', 0, 'd'}));
    assertTrue(
        refusal("\1\2\3 texte".getBytes(StandardCharsets.UTF_8))
            .startsWith("binary content: too many control"));
    assertEquals(
        "undecodable: not UTF-8 nor Windows-1252",
        refusal("Учения в море".getBytes(Charset.forName("KOI8-R"))));
    assertEquals(
        "begins with the mark of UTF-16LE but is not valid UTF-16LE",
        refusal(new byte[] {-1, -2, 0x41, 0, 0x42}));
  }

  @Test
  void damagedUtf8IsNotReadAsAnotherEncoding() {
    byte[] bytes = FRENCH.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length + 1);
    cut[bytes.length] = (byte) 0xC3;
    assertEquals("damaged UTF-8: invalid byte at offset " + bytes.length, refusal(cut));
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(UndecodableException.class, () -> Decoding.plain(bytes)).getMessage();
  }

  @Test
  void anyBytesGiveATextOrAReason() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      try {
        CleanText.of(Decoding.page(bytes));
      } catch (UndecodableException e) {
        assertTrue(!e.getMessage().isBlank(), () -> "seed " + seed);
      }
    }
  }
}
