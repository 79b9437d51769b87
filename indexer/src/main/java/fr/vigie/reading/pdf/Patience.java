package fr.vigie.reading.pdf;

import java.io.IOException;

/** Is asked often during a long reading; throws when it has lasted long enough. */
public interface Patience {

  void time() throws IOException;
}
