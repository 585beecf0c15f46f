package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.harness.EngineSession;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.scenarios.input.SourcePosition;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.runningstats.AmountEvent;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import io.carryover.scenarios.runningstats.UserStats;
import io.carryover.structured.MigratedJob;
import io.carryover.structured.MigratedJobs;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the sums of running-stats end in Spark's rows. The jobs run on plain data sets: their wiring does not care. */
@ExtendWith(WithEngine.class)
class RunningStatsSumLimitTest {

    private static final AmountEvent LARGEST =
            new AmountEvent("ann", new BigDecimal("9999999999999999.99"), SourcePosition.inFile("batch-01.jsonl", 1));

    static Stream<Named<MigratedJob<?, ?>>> jobs() {
        return MigratedJobs.of(RunningStatsByUser.SCENARIO).stream()
                .map(job -> Named.of(job.api().optionName(), job));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void theLargestSumIsExact(MigratedJob<AmountEvent, UserStats> job, EngineSession engine) {
        assertThat(run(job, engine.session(), 10_000))
                .extracting(UserStats::sum)
                .containsExactly(new BigDecimal("99999999999999999900.00"));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aLargerSumFailsTheJobAndNamesTheUser(MigratedJob<AmountEvent, UserStats> job, EngineSession engine) {
        assertThatThrownBy(() -> run(job, engine.session(), 10_001))
                .hasStackTraceContaining("user ann: the sum")
                .hasStackTraceContaining("more than 20 digits before the decimal point");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aLargerSumFailsTheJobAlsoWhereSparkMakesItNull(MigratedJob<AmountEvent, UserStats> job, EngineSession engine) {
        SparkSession withoutAnsi = engine.session().newSession();
        withoutAnsi.conf().set("spark.sql.ansi.enabled", false);

        assertThatThrownBy(() -> run(job, withoutAnsi, 10_001))
                .hasStackTraceContaining("user ann: the sum")
                .hasStackTraceContaining("more than 20 digits before the decimal point");
    }

    private static List<UserStats> run(MigratedJob<AmountEvent, UserStats> job, SparkSession session, int events) {
        session.streams(); // makes the endpoint that state stores report to
        Parameters parameters = RunningStatsByUser.SCENARIO.parameters(Map.of());
        Dataset<AmountEvent> amounts =
                session.createDataset(Collections.nCopies(events, LARGEST), RecordEncoder.of(AmountEvent.class));
        return job.wiring()
                .wire(amounts, CarriedState.none(session), parameters)
                .collectAsList();
    }
}
