package fr.vigie.index;

import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.JobKind;
import fr.vigie.index.reports.JobReport;
import java.util.List;

/**
 * How a run ended that did not fail.
 *
 * @param current the generation to read from now on; null when there is none, as after a dry run of
 *     a first build
 */
record Ending(
    JobKind kind,
    JobReport.Status status,
    GenerationInfo current,
    String rebuildReason,
    List<String> pruned) {}
