package io.carryover.lane;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.LegacyJobs;
import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.Outcome;
import io.carryover.harness.OutcomeFile;
import io.carryover.harness.WorkFolder;
import io.carryover.harness.legacy.LegacyImplementation;
import io.carryover.harness.legacy.LegacyRun;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.suite.legacy.LegacyScenario;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs the legacy jobs of cases, one case a line of standard input: scenario, folder of the case, APIs with commas, folder
 * for the results, with tabs between them. Says the Spark release first; then answers {@code done} or {@code failed} on standard output when the case is over;
 * a {@code API.json} for each API is then in the folder. Ends with its input.
 */
public final class LegacyLane {

    private LegacyLane() {}

    public static void main(String[] args) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err); // the engine's talk is no answer
        try (EngineSession engine = EngineSession.start();
                BufferedReader cases = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            answers.println(engine.session().version());
            for (String line = cases.readLine(); line != null; line = cases.readLine()) {
                answers.println(answer(engine, line));
            }
        }
    }

    private static String answer(EngineSession engine, String line) {
        String[] words = line.split("\t");
        try {
            run(engine, Catalogue.find(words[0]), Fixture.read(Path.of(words[1])), apis(words[2]), Path.of(words[3]));
            return "done";
        } catch (RuntimeException e) {
            e.printStackTrace();
            return "failed";
        }
    }

    private static List<String> apis(String names) {
        return Arrays.asList(names.split(","));
    }

    private static <E extends Record> void run(
            EngineSession engine, Scenario<E> scenario, Fixture fixture, List<String> apis, Path results) {
        LegacyScenario<E> legacy = new LegacyScenario<>(
                scenario, scenario.parameters(fixture.settings().parameters()));
        List<LegacyImplementation<E>> implementations = LegacyJobs.of(scenario).stream()
                .filter(job -> apis.contains(job.api().optionName()))
                .map(job -> legacy.implementation(LegacyLane.<E>ofScenario(job)))
                .toList();
        try (WorkFolder work = WorkFolder.create()) {
            Map<String, Outcome> outcomes = new LegacyRun<>(
                            engine, legacy.parsing(), implementations, new CaseSteps(fixture), work.path())
                    .run();
            outcomes.forEach((api, outcome) -> OutcomeFile.write(outcome, results.resolve(api + ".json")));
        }
    }

    @SuppressWarnings("unchecked") // a job of the scenario has the scenario's events
    private static <E extends Record> LegacyJob<E, ?> ofScenario(LegacyJob<?, ?> job) {
        return (LegacyJob<E, ?>) job;
    }
}
