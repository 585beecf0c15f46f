package io.carryover.cli;

import io.carryover.assess.Assessment;
import io.carryover.assess.AssessmentJson;
import io.carryover.assess.Assessor;
import io.carryover.assess.report.AssessmentPage;
import io.carryover.assess.report.SarifReport;
import io.carryover.assess.report.SourceRoots;
import io.carryover.assess.skeleton.RefusedSkeletonException;
import io.carryover.assess.skeleton.Skeleton;
import io.carryover.parity.report.BadReport;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a team's jar uses of the DStream API, what replaces it, and what will differ. */
@Command(
        name = "assess",
        description = {
            "Says what jars use of the DStream API, where, what replaces it, and which differences it will meet. Only bytecode"
                    + " is read, of Java 8 to 21 and Scala 2.12 and 2.13; nothing of the jars is loaded or run.",
            "What reflection calls is not found, nor is what a jar gets from another one that is not named."
        },
        footer = {
            "",
            "Exit codes: 0 done, whatever was found; 1 failure; 2 a mistake in the options; 4 an input that cannot be read."
        })
final class Assess implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "JAR|CLASSES",
            description = "The jars of the job, or folders of its classes; they are assessed together.")
    private List<Path> inputs;

    @Option(
            names = "--classpath",
            paramLabel = "JARS",
            split = "${sys:path.separator}",
            description =
                    "Jars and folders to look into for superclasses, with the separator of the system between them.")
    private List<Path> classpath = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes all that was found as JSON.")
    private Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a page for people, which needs no other file.")
    private Path html;

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "Writes SARIF 2.1.0, for code-scanning pages and editors.")
    private Path sarif;

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description =
                    "Where the sources are for --sarif, from the root of their repository. By default src/main/java,"
                            + " or the folder of the language that a class was written in.")
    private String sources;

    @Option(
            names = "--docs",
            paramLabel = "BASE",
            description =
                    "Where the links to the differences lead: an address under which D01.md and so on are found. By"
                            + " default docs/differences of the project that the file of --html lies in, if it lies in one.")
    private String docs;

    @Option(
            names = "--skeleton",
            paramLabel = "DIR",
            description =
                    "Writes a Maven project with a migrated job and a parity test for each stateful pipeline; what"
                            + " only you know is a marked gap. DIR is new or empty.")
    private Path skeleton;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        refuseFolder("--json", json);
        refuseFolder("--html", html);
        refuseFolder("--sarif", sarif);
        DocumentationPages documentation = documentation();
        Skeleton project = skeleton == null ? null : project();
        Assessment assessment = Assessor.assess(inputs, classpath);
        write("--json", json, () -> AssessmentJson.text(assessment));
        write("--html", html, () -> AssessmentPage.render(assessment, Assessor.rules(), documentation));
        write("--sarif", sarif, () -> SarifReport.text(assessment, Assessor.rules(), documentation, sourceRoots()));
        Terminal.of(spec).print(AssessPage.of(assessment));
        if (project != null) {
            Terminal.of(spec).print(written(project.write(assessment, inputs, classpath)));
        }
        return ExitCode.OK;
    }

    private Skeleton project() {
        try {
            return Skeleton.at(skeleton);
        } catch (RefusedSkeletonException e) {
            throw new UsageException("--skeleton " + e.getMessage());
        }
    }

    private String written(int pipelines) {
        return pipelines == 0
                ? "no skeleton: there is no stateful pipeline to write one for"
                : "skeleton: " + skeleton.resolve("README.md");
    }

    private DocumentationPages documentation() {
        if (docs == null) {
            return html == null
                    ? DocumentationPages.NONE
                    : DocumentationPages.near(html.toAbsolutePath().getParent());
        }
        try {
            return DocumentationPages.under(docs);
        } catch (BadReport e) {
            throw new UsageException("--docs " + e.getMessage());
        }
    }

    private SourceRoots sourceRoots() {
        return sources == null ? SourceRoots.OF_MAVEN : SourceRoots.in(sources);
    }

    private static void refuseFolder(String option, Path file) {
        if (file != null && Files.isDirectory(file)) {
            throw new UsageException(option + " " + file + ": is a folder; name a file");
        }
    }

    private static void write(String option, Path file, Supplier<String> text) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, text.get().getBytes(StandardCharsets.UTF_8)); // whatever a class is called
        } catch (IOException e) {
            throw new CommandFailure(option + " " + file + ": cannot be written (" + e + "); name another file");
        }
    }
}
