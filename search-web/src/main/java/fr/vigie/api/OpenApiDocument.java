package fr.vigie.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the API (OpenAPI 3.1) that comes with this build. */
public final class OpenApiDocument {

  private OpenApiDocument() {}

  /** The document as it stands. */
  static byte[] bytes() {
    try (InputStream in = OpenApiDocument.class.getResourceAsStream("openapi.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document as a tree. */
  public static JsonNode tree() {
    try {
      return new ObjectMapper().readTree(bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
