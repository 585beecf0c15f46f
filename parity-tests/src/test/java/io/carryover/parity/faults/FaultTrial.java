package io.carryover.parity.faults;

import io.carryover.harness.EngineSession;
import io.carryover.harness.Kill;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.suite.ParityCase;
import io.carryover.parity.suite.ParityRun;
import io.carryover.parity.suite.Recoveries;
import io.carryover.parity.suite.ScenarioImplementations;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Runs implementations where a fault would show, and compares them as any parity run does. */
record FaultTrial(EngineSession engine) {

    /** In one partition: every other one costs a state store per query, and shows nothing more. */
    static FaultTrial on(EngineSession engine) {
        return new FaultTrial(engine.with("spark.sql.shuffle.partitions", "1"));
    }

    /** What nobody has declared, by API. */
    <E extends Record> Map<Api, List<Difference>> run(ScenarioImplementations<E> jobs, Occasion occasion) {
        Path folder = Path.of("fixtures", jobs.scenario().name(), occasion.caseName());
        ParityCase<E> parityCase = ParityCase.of(jobs, Fixture.read(folder));
        Map<Api, List<Difference>> differences =
                occasion.kill().map(kill -> killed(parityCase, kill)).orElseGet(() -> uninterrupted(parityCase));
        differences.replaceAll(
                (api, found) -> found.stream().filter(one -> !one.isDeclared()).toList());
        return differences;
    }

    private Map<Api, List<Difference>> uninterrupted(ParityCase<?> parityCase) {
        Map<Api, List<Difference>> differences = new EnumMap<>(Api.class);
        try (WorkFolder work = WorkFolder.create()) {
            for (ApiResult result :
                    new ParityRun(engine, work.path()).add(parityCase).apis()) {
                differences.put(Api.named(result.api()), result.differences());
            }
        }
        return differences;
    }

    private Map<Api, List<Difference>> killed(ParityCase<?> parityCase, Kill kill) {
        Map<Api, List<Difference>> differences = new EnumMap<>(Api.class);
        for (Api api : parityCase.implementations().apis()) {
            try (WorkFolder work = WorkFolder.create()) {
                differences.put(
                        api,
                        new Recoveries<>(engine, parityCase)
                                .run(api, kill, work.path())
                                .orElseThrow()
                                .differences());
            }
        }
        return differences;
    }
}
