package io.carryover.parity.suite;

import io.carryover.harness.Outcome;
import io.carryover.harness.OutcomeFile;
import io.carryover.parity.suite.legacy.CaseExport;
import io.carryover.scenarios.Api;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The legacy side on another Spark release, in a JVM of its own; results come out of it as files. The module {@code
 * legacy-lane} is compiled against one release, which its property {@code spark.version} names.
 */
public final class LegacyLane implements LegacySide, AutoCloseable {

    private static final String MAIN = "io.carryover.lane.LegacyLane";
    private static final int SECONDS_TO_END = 30;

    private final Process process;
    private final BufferedWriter cases;
    private final BufferedReader answers;
    private final Path log;
    private final String sparkRelease;

    private LegacyLane(Process process, Path log) throws IOException {
        this.process = process;
        this.cases = process.outputWriter();
        this.answers = process.inputReader();
        this.log = log;
        this.sparkRelease = String.valueOf(answers.readLine());
    }

    /** The Spark release that the legacy side runs on, as the engine itself says. */
    public String sparkRelease() {
        return sparkRelease;
    }

    /**
     * The Spark release that a lane is built for; empty text if it is not built.
     *
     * @param lane the module's folder
     */
    public static String builtFor(Path lane) {
        Path file = classes(lane).resolve("legacy-lane.properties");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties.getProperty("spark.version", "");
    }

    /**
     * @param lane the module's folder, built
     * @param log where the engine's talk goes
     */
    public static LegacyLane start(Path lane, Path log) {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            moduleOptions().forEach(command::add);
            command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp", classPath(lane), MAIN));
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
            builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
            return new LegacyLane(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Outcome> run(ParityCase<?> parityCase, Path folder) {
        List<String> apis = parityCase.implementations().legacy().stream()
                .map(job -> job.api().optionName())
                .toList();
        if (apis.isEmpty()) {
            return Map.of();
        }
        ask(folder, "run", parityCase.scenario(), caseFolder(parityCase), String.join(",", apis), folder.toString());
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        apis.forEach(api -> outcomes.put(api, OutcomeFile.read(outcomeIn(folder, api))));
        return outcomes;
    }

    @Override
    public Outcome leave(ParityCase<?> parityCase, Api from, int cut, Path folder) {
        String api = from.optionName();
        ask(
                folder,
                "leave",
                parityCase.scenario(),
                caseFolder(parityCase),
                api,
                folder.toString(),
                Integer.toString(cut));
        return OutcomeFile.read(outcomeIn(folder, api));
    }

    /** The exporter on that release. */
    public CaseExport exporter() {
        return (job, parameters, checkpoint, out) -> {
            List<String> words =
                    new ArrayList<>(List.of("export", job.scenario().name()));
            words.addAll(List.of(job.api().optionName(), checkpoint.toString(), out.toString()));
            parameters.forEach((name, value) -> words.addAll(List.of(name, value)));
            ask(out.getParent(), words.toArray(String[]::new));
        };
    }

    private static String caseFolder(ParityCase<?> parityCase) {
        return parityCase.fixture().folder().toAbsolutePath().toString();
    }

    private static Path outcomeIn(Path folder, String api) {
        return folder.resolve(api + ".json");
    }

    private void ask(Path folder, String... words) {
        try {
            Files.createDirectories(folder);
            cases.write(String.join("\t", words));
            cases.newLine();
            cases.flush();
            if (!"done".equals(answers.readLine())) {
                throw new IllegalStateException(
                        "on the legacy lane failed: " + String.join(" ", words) + "; see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the legacy lane has ended; see " + log, e);
        }
    }

    private static Stream<String> moduleOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens"));
    }

    private static String classPath(Path lane) throws IOException {
        return classes(lane)
                + java.io.File.pathSeparator
                + Files.readString(lane.resolve("target/lane.classpath")).strip();
    }

    private static Path classes(Path lane) {
        return lane.resolve("target/classes");
    }

    /** Ends the JVM: its input ends, and so does it. */
    @Override
    public void close() {
        try {
            cases.close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
