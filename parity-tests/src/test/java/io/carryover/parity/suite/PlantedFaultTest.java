package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A comparison that finds nothing is worth something only if it would find a fault. */
@ExtendWith(WithEngine.class)
class PlantedFaultTest {

    static final List<PlantedFault> FAULTS = PlantedFaults.ALL;

    @ParameterizedTest
    @FieldSource("FAULTS")
    void isFoundAndNamed(PlantedFault fault, EngineSession engine) {
        ApiResult result = run(fault.broken(), fault.caseName(), engine);

        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.differences())
                .extracting(Difference::code)
                .as(result.toString())
                .containsAll(fault.codes());
    }

    private static ApiResult run(ScenarioImplementations<?> broken, String caseName, EngineSession engine) {
        Fixture fixture = Fixture.read(Fixtures.folder(broken.scenario().name()).resolve(caseName));
        try (WorkFolder work = WorkFolder.create()) {
            CaseReport report = new ParityRun(engine, work.path()).add(ParityCase.of(broken, fixture));
            assertThat(report.apis()).hasSize(1);
            return report.apis().get(0);
        }
    }
}
