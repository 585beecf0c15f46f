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
import io.carryover.parity.suite.legacy.LegacyBeginning;
import io.carryover.parity.suite.legacy.LegacyScenario;
import io.carryover.parity.suite.legacy.ScenarioExport;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of these, in words:
 *
 * <ul>
 *   <li>{@code run}, scenario, folder of the case, APIs with commas, folder for the results: runs the case; an {@code API.json} for each
 *       API is then in the folder.
 *   <li>{@code leave}, scenario, folder of the case, API, folder for the results, last step: runs these steps alone; the folder then
 *       holds the job's checkpoint, too.
 *   <li>{@code export}, scenario, API, folder of the checkpoint, folder to write, and names and values of the parameters by turns:
 *       exports what a job has left.
 * </ul>
 */
record LaneRequest(EngineSession engine, String[] words) {

    void run() throws IOException {
        Scenario<?> scenario = Catalogue.find(words[1]);
        switch (words[0]) {
            case "run" -> runCase(scenario, Fixture.read(Path.of(words[2])));
            case "leave" -> leave(scenario, Fixture.read(Path.of(words[2])));
            case "export" -> export(scenario);
            default -> throw new IllegalArgumentException(words[0] + ": no request");
        }
    }

    private <E extends Record> void runCase(Scenario<E> scenario, Fixture fixture) {
        LegacyScenario<E> legacy = withParameters(scenario, fixture);
        List<String> apis = Arrays.asList(words[3].split(","));
        List<LegacyImplementation<E>> implementations = LegacyJobs.of(scenario).stream()
                .filter(job -> apis.contains(job.api().optionName()))
                .map(job -> legacy.implementation(LaneRequest.<E>ofScenario(job)))
                .toList();
        try (WorkFolder work = WorkFolder.create()) {
            Map<String, Outcome> outcomes = new LegacyRun<>(
                            engine, legacy.parsing(), implementations, new CaseSteps(fixture), work.path())
                    .run();
            outcomes.forEach((api, outcome) -> OutcomeFile.write(outcome, resultOf(api)));
        }
    }

    private <E extends Record> void leave(Scenario<E> scenario, Fixture fixture) {
        LegacyJob<E, ?> job = ofScenario(LegacyJobs.find(scenario, Api.named(words[3])));
        Outcome outcome = new LegacyBeginning<>(withParameters(scenario, fixture), fixture, Integer.parseInt(words[5]))
                .run(engine, job, Path.of(words[4]));
        OutcomeFile.write(outcome, resultOf(words[3]));
    }

    private void export(Scenario<?> scenario) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 5; i < words.length; i += 2) {
            parameters.put(words[i], words[i + 1]);
        }
        new ScenarioExport(engine)
                .write(
                        LegacyJobs.find(scenario, Api.named(words[2])),
                        parameters,
                        Path.of(words[3]),
                        Path.of(words[4]));
    }

    private Path resultOf(String api) {
        return Path.of(words[4]).resolve(api + ".json");
    }

    private static <E extends Record> LegacyScenario<E> withParameters(Scenario<E> scenario, Fixture fixture) {
        return new LegacyScenario<>(
                scenario, scenario.parameters(fixture.settings().parameters()));
    }

    @SuppressWarnings("unchecked") // a job of the scenario has the scenario's events
    private static <E extends Record> LegacyJob<E, ?> ofScenario(LegacyJob<?, ?> job) {
        return (LegacyJob<E, ?>) job;
    }
}
