package fr.vigie.api;

/**
 * A request names a parameter that does not exist, repeats one that may stand once, or gives it a
 * wrong value.
 */
public final class BadParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String detail;

  /**
   * @param parameter name of the parameter at fault, as it was sent
   * @param detail what is wrong with it, a sentence that does not repeat the name
   */
  public BadParameterException(String parameter, String detail) {
    super(parameter + ": " + detail);
    this.parameter = parameter;
    this.detail = detail;
  }

  public String parameter() {
    return parameter;
  }

  public String detail() {
    return detail;
  }
}
