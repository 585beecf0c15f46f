package io.carryover.cli;

import io.carryover.pair.PairClass;
import io.carryover.scenarios.options.UsageException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** A team's own pair of jobs, on its own jars. */
final class PairSelection {

    @Option(
            names = "--pair",
            paramLabel = "CLASS",
            description = "Instead of a scenario: a class of yours that describes your own pair of jobs, a"
                    + " Supplier<JobPair<?>>.")
    private String pair;

    @Option(
            names = "--jars",
            split = ",",
            paramLabel = "JAR",
            description = "Where that class is, with the jobs and all they need besides Spark.")
    private List<Path> jars = new ArrayList<>();

    boolean isPair() {
        return pair != null;
    }

    /** @throws UsageException if there are jars and no class in them is named */
    void refuseJarsWithoutPair() {
        if (!jars.isEmpty()) {
            throw new UsageException(
                    "--jars: goes with --pair; name the class in them that describes your pair of jobs");
        }
    }

    /**
     * From the jars, which this thread and all that it starts see from now on: jobs are loaded by Spark's threads too.
     *
     * @throws UsageException if a jar is not there
     * @throws io.carryover.pair.BadPair if the class is not in the jars
     */
    PairClass load() {
        jars.forEach(PairSelection::refuseMissing);
        ClassLoader loader = new URLClassLoader(
                jars.stream().map(PairSelection::url).toArray(URL[]::new), PairSelection.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return PairClass.named(pair, loader);
    }

    private static void refuseMissing(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new UsageException("--jars " + jar + ": is no file; name a jar");
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UsageException("--jars " + jar + ": has no URL (" + e.getMessage() + "); put it elsewhere");
        }
    }
}
