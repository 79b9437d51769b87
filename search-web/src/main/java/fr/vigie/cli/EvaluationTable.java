package fr.vigie.cli;

import fr.vigie.evaluation.Comparison;
import fr.vigie.evaluation.Evaluation;
import fr.vigie.evaluation.Measures;
import java.util.Locale;

/** Writes evaluations as lines of a table, a tab between the cells. */
final class EvaluationTable {

  static final String HEADER = "set\tqueries\tnDCG@10\tMRR@10\trecall@10\trecall@100";

  private EvaluationTable() {}

  static String line(String name, Evaluation evaluation) {
    return line(name, evaluation.byQuery().size(), evaluation.mean());
  }

  static String line(String name, int queries, Measures measures) {
    return String.format(
        Locale.ROOT,
        "%s\t%d\t%.4f\t%.4f\t%.4f\t%.4f",
        name,
        queries,
        measures.ndcg10(),
        measures.mrr10(),
        measures.recall10(),
        measures.recall100());
  }

  static String line(String name, Comparison comparison) {
    return String.format(
        Locale.ROOT,
        "%s\t%d\t%+.4f\tp = %.4f",
        name,
        comparison.queries(),
        comparison.difference(),
        comparison.p());
  }
}
