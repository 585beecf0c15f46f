package io.carryover.cli;

import io.carryover.assess.Assessment;
import io.carryover.assess.AssessmentJson;
import io.carryover.assess.Assessor;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Assessment assessment = Assessor.assess(inputs, classpath);
        if (json != null) {
            write(json, AssessmentJson.text(assessment), "--json");
        }
        Terminal.of(spec).print(AssessPage.of(assessment));
        return ExitCode.OK;
    }

    private static void write(Path file, String text, String option) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UsageException(option + " " + file + ": is a folder; name a file");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
