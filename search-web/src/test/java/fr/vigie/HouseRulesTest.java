package fr.vigie;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.generations.IndexFormat;
import fr.vigie.index.generations.Publisher;
import fr.vigie.index.generations.SharedSegments;

/** Which room may know which: the rules of docs/ARCHITECTURE.md. */
@AnalyzeClasses(packages = "fr.vigie", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule LUCENE_STAYS_IN_ITS_ROOMS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "fr.vigie.analysis..",
              "fr.vigie.schema..",
              "fr.vigie.index..",
              "fr.vigie.search.lucene..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule THE_WEB_STAYS_IN_ITS_ROOMS =
      noClasses()
          .that()
          .resideOutsideOfPackages("fr.vigie.access..", "fr.vigie.api..", "fr.vigie.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "gg.jte..");

  @ArchTest
  static final ArchRule QUESTIONS_AND_ANSWERS_KNOW_NO_ENGINE =
      noClasses()
          .that()
          .resideInAPackage("fr.vigie.search")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.lucene..", "fr.vigie.search.lucene..");

  @ArchTest
  static final ArchRule THE_COMMANDS_CHOOSE_THE_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackages("fr.vigie.search.lucene..", "fr.vigie.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("fr.vigie.search.lucene..");

  @ArchTest
  static final ArchRule ROOMS_OF_THE_ENGINE_FORM_NO_CIRCLE =
      SlicesRuleDefinition.slices()
          .matching("fr.vigie.search.lucene.(*)..")
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule ROOMS_OF_ENRICHMENT_FORM_NO_CIRCLE =
      SlicesRuleDefinition.slices().matching("fr.vigie.enrichment.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ROOMS_OF_THE_INDEX_FORM_NO_CIRCLE =
      SlicesRuleDefinition.slices().matching("fr.vigie.index.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ROOMS_OF_THE_INDEX_DO_NOT_KNOW_THE_JOB =
      noClasses()
          .that()
          .resideInAPackage("fr.vigie.index.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("fr.vigie.index");

  @ArchTest
  static final ArchRule ONLY_JOBS_CHANGE_AN_INDEX =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.vigie.index..")
          .should()
          .dependOnClassesThat(
              belongToAnyOf(
                  DurableFiles.class, IndexFormat.class, Publisher.class, SharedSegments.class));

  @ArchTest
  static final ArchRule GENERATIONS_KNOW_NO_ARTICLES =
      noClasses()
          .that()
          .resideInAPackage("fr.vigie.index.generations..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("fr.vigie.article..", "fr.vigie.reading", "fr.vigie.enrichment..");

  @ArchTest
  static final ArchRule ROOMS_OF_THE_ENGINE_DO_NOT_KNOW_WHO_LEADS_THROUGH_THEM =
      noClasses()
          .that()
          .resideInAPackage("fr.vigie.search.lucene.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("fr.vigie.search.lucene");

  @ArchTest
  static final ArchRule INDEXING_KNOWS_NOTHING_OF_SEARCH =
      noClasses()
          .that()
          .resideInAnyPackage(
              "fr.vigie.article..",
              "fr.vigie.reading..",
              "fr.vigie.table..",
              "fr.vigie.lexicon..",
              "fr.vigie.enrichment..",
              "fr.vigie.analysis..",
              "fr.vigie.schema..",
              "fr.vigie.index..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.vigie.query..",
              "fr.vigie.search..",
              "fr.vigie.evaluation..",
              "fr.vigie.access..",
              "fr.vigie.api..",
              "fr.vigie.web..",
              "fr.vigie.cli..");

  @ArchTest
  static final ArchRule NOBODY_KNOWS_THE_COMMANDS =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.vigie.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("fr.vigie.cli..");

  @ArchTest
  static final ArchRule ROOMS_FORM_NO_CIRCLE =
      SlicesRuleDefinition.slices().matching("fr.vigie.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NOTHING_IS_PRINTED_BESIDE_THE_COMMANDS =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.vigie.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule ARTICLES_ARE_RECORDS =
      classes()
          .that()
          .resideInAPackage("fr.vigie.article")
          .and()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .should()
          .beRecords();
}
