package fr.vigie.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How much an update may delete. */
final class MostDeletes {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  private int percent;

  @Option(
      names = "--max-deletes",
      paramLabel = "PERCENT",
      defaultValue = "50%",
      description = "refuse to delete more than this share of the articles (default: 50%%)")
  private void setShare(String share) {
    String digits = share.endsWith("%") ? share.substring(0, share.length() - 1) : share;
    if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > 100) {
      throw new ParameterException(
          spec.commandLine(), "--max-deletes is not a share from 0% to 100%: " + share);
    }
    percent = Integer.parseInt(digits);
  }

  int percent() {
    return percent;
  }
}
