package fr.vigie.index.disk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The JSON files of an index: indented, times in ISO 8601, names of constants in lower case. */
public final class Json {

  /** Far above what any file of ours needs; more is not read. */
  private static final long LONGEST_FILE = 1 << 20;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(times())
          .build();

  private Json() {}

  /**
   * What a file holds.
   *
   * @param value a record
   */
  public static byte[] bytes(Object value) throws IOException {
    return MAPPER.writeValueAsBytes(value);
  }

  /**
   * @param value a record
   */
  public static ObjectNode object(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * @throws IOException with a message that names the file and what is wrong with it, in one line
   */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    if (!Files.exists(file)) throw new IOException(file + " is missing");
    if (Files.size(file) > LONGEST_FILE) throw new IOException(file + " is too large");
    byte[] content = Files.readAllBytes(file);
    T value;
    try {
      value = MAPPER.readValue(content, type);
    } catch (IOException e) {
      throw new IOException(file + " is damaged: " + Reason.of(e), e);
    }
    if (value == null) throw new IOException(file + " is damaged: it holds nothing");
    return value;
  }

  private static SimpleModule times() {
    StdConverter<String, Instant> parse =
        new StdConverter<>() {
          @Override
          public Instant convert(String text) {
            return Instant.parse(text);
          }
        };
    return new SimpleModule()
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, new StdDelegatingDeserializer<>(parse));
  }
}
