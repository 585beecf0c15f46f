package io.carryover.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.carryover.monitoring.FigureSource;

/** Which room may use which: whoever moves a wall changes the table of rooms first. */
@AnalyzeClasses(packages = "io.carryover", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String SPARK = "org.apache.spark..";
    private static final String SCENARIOS = "io.carryover.scenarios..";
    private static final String MONITORING = "io.carryover.monitoring..";
    private static final String LEGACY = "io.carryover.legacy..";
    private static final String MIGRATED = "io.carryover.migrated..";
    private static final String DSTREAM_JOBS = "io.carryover.dstream..";
    private static final String STRUCTURED_JOBS = "io.carryover.structured..";
    private static final String SUITE = "io.carryover.parity.suite..";
    private static final String PARITY = "io.carryover.parity..";
    private static final String SEARCH = "io.carryover.parity.search..";
    private static final String HARNESS = "io.carryover.harness..";
    private static final String PAIR = "io.carryover.pair..";
    private static final String JUNIT_EXTENSION = "io.carryover.junit..";
    private static final String ASSESS = "io.carryover.assess..";
    private static final String CLI = "io.carryover.cli..";
    private static final String BENCH = "io.carryover.bench..";

    @ArchTest
    static final ArchRule scenariosKnowNoEngineAndNobodyElse = noClasses()
            .that()
            .resideInAPackage(SCENARIOS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SPARK, MONITORING, LEGACY, MIGRATED, DSTREAM_JOBS, STRUCTURED_JOBS, PARITY);

    @ArchTest
    static final ArchRule whatIsMonitoredIsCalledTheSameWhateverTheEngine = noClasses()
            .that(resideInAnyPackage(MONITORING).and(not(type(FigureSource.class))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SPARK);

    @ArchTest
    static final ArchRule monitoringServesBothSides = noClasses()
            .that()
            .resideInAPackage(MONITORING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCENARIOS, LEGACY, MIGRATED, DSTREAM_JOBS, STRUCTURED_JOBS, PARITY);

    @ArchTest
    static final ArchRule parityKnowsNoEngineAndNoJob = noClasses()
            .that(resideInAnyPackage(PARITY).and(not(resideInAnyPackage(SUITE))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SPARK, SCENARIOS, LEGACY, MIGRATED, DSTREAM_JOBS, STRUCTURED_JOBS, SUITE);

    @ArchTest
    static final ArchRule legacyServesAnyTeamsJob = noClasses()
            .that()
            .resideInAPackage(LEGACY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCENARIOS, MIGRATED, DSTREAM_JOBS, STRUCTURED_JOBS, PARITY);

    @ArchTest
    static final ArchRule migratedServesAnyTeamsJob = noClasses()
            .that()
            .resideInAPackage(MIGRATED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCENARIOS, LEGACY, DSTREAM_JOBS, STRUCTURED_JOBS, PARITY);

    @ArchTest
    static final ArchRule dstreamJobsKnowTheLegacySideAlone = noClasses()
            .that()
            .resideInAPackage(DSTREAM_JOBS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STRUCTURED_JOBS, MIGRATED, PARITY);

    @ArchTest
    static final ArchRule structuredJobsKnowTheMigratedSideAlone = noClasses()
            .that()
            .resideInAPackage(STRUCTURED_JOBS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DSTREAM_JOBS, LEGACY, PARITY);

    @ArchTest
    static final ArchRule theHarnessServesAnyTeamsJobs = noClasses()
            .that()
            .resideInAnyPackage(HARNESS, PAIR, JUNIT_EXTENSION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCENARIOS, DSTREAM_JOBS, STRUCTURED_JOBS, SUITE);

    @ArchTest
    static final ArchRule theHarnessKnowsNotWhoseJobsItDrives = noClasses()
            .that()
            .resideInAPackage(HARNESS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PAIR, JUNIT_EXTENSION);

    @ArchTest
    static final ArchRule aPairIsRunWithoutJUnitToo = noClasses()
            .that()
            .resideInAPackage(PAIR)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(JUNIT_EXTENSION);

    @ArchTest
    static final ArchRule noJobAndNoToolKnowsTheHarness = noClasses()
            .that(resideInAnyPackage(SCENARIOS, MONITORING, LEGACY, MIGRATED, DSTREAM_JOBS, STRUCTURED_JOBS)
                    .or(resideInAnyPackage(PARITY).and(not(resideInAnyPackage(SUITE, SEARCH)))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HARNESS, PAIR, JUNIT_EXTENSION);

    @ArchTest
    static final ArchRule assessReadsJobsAndKnowsNone = noClasses()
            .that()
            .resideInAPackage(ASSESS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SPARK, SCENARIOS, LEGACY, MIGRATED, DSTREAM_JOBS, STRUCTURED_JOBS, HARNESS, PAIR, SUITE);

    @ArchTest
    static final ArchRule onlyAssessReadsBytecode = noClasses()
            .that()
            .resideOutsideOfPackage(ASSESS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.objectweb.asm..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", CLI);

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsTheBenchmarks = noClasses()
            .that(not(resideInAnyPackage(BENCH, CLI)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BENCH);

    @ArchTest
    static final ArchRule whatABenchmarkLeavesKnowsNoEngine = noClasses()
            .that()
            .resideInAPackage("io.carryover.bench.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    SPARK, SCENARIOS, LEGACY, MIGRATED, DSTREAM_JOBS, STRUCTURED_JOBS, "io.carryover.bench.child..");

    @ArchTest
    static final ArchRule onlyPagesKnowTheTemplateEngine = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.carryover.parity.report.html..",
                    "io.carryover.assess.report..",
                    "io.carryover.bench.report.html..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gg.jte..");

    @ArchTest
    static final ArchRule sparkInternalsAreTouchedInNamedClassesOnly =
            classes().that(SparkInternals.ARE_NOT_EXPECTED).should(SparkInternals.NOT_TOUCH);

    @ArchTest
    static final ArchRule everyNamedClassStillTouchesSparkInternals =
            classes().that(SparkInternals.ARE_EXPECTED).should(SparkInternals.TOUCH);
}
