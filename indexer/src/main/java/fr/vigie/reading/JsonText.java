package fr.vigie.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a line to JSON, within limits, with reasons a user understands. A number keeps its
 * digits: as an id, 1.10 is not 1.1. Immutable and thread-safe.
 */
final class JsonText {

  private static final int DEEPEST = 100;

  /** Values, names and brackets of one line, which becomes a tree in memory. */
  private static final int MOST_TOKENS = 1_000_000;

  private final JsonMapper mapper;

  JsonText(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxTokenCount(MOST_TOKENS)
            .maxStringLength(limits.maxLineBytes())
            .build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(constraints).build();
    this.mapper =
        JsonMapper.builder(factory)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
  }

  /**
   * @throws BadRecordException when the line is not UTF-8 or not one JSON value
   */
  JsonNode parse(byte[] line) throws BadRecordException {
    try {
      return mapper.readTree(utf8(line));
    } catch (JsonEOFException e) {
      throw new BadRecordException("truncated JSON: the line ends inside a value" + column(e));
    } catch (StreamConstraintsException e) {
      throw new BadRecordException("JSON beyond the limits" + column(e));
    } catch (JsonProcessingException e) {
      throw new BadRecordException("invalid JSON" + column(e));
    }
  }

  private static String column(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
  }

  /** Line by line and strictly: Jackson alone would guess UTF-16 and UTF-32. */
  private static String utf8(byte[] line) throws BadRecordException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new BadRecordException("undecodable: not UTF-8");
    }
  }
}
