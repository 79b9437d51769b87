package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.web.ServerSettings.LogFormat;
import fr.vigie.web.ServerSettings.Logging;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogTest {

  @ParameterizedTest
  @ValueSource(strings = {"alice", "Alice Le Goff", "alice\u009b31m", ""})
  void aLineHasEightWordsWhoeverAsked(String user) {
    StringWriter written = new StringWriter();
    Logging logging = new Logging(LogFormat.PLAIN, false, new PrintWriter(written));
    new AccessLog(logging, new ObjectMapper())
        .add(new RequestRecord("127.0.0.1", user, "GET", "/", "/", "", 200, 1, 1));
    String line = written.toString().strip();
    assertEquals(8, line.split(" ").length, line);
    assertEquals(0, line.chars().filter(Character::isISOControl).count(), line);
  }
}
