package io.carryover.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.migrated.records.RecordEncoder;
import io.carryover.pair.job.Purchase;
import io.carryover.parity.compare.Aspect;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import java.nio.file.Path;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A migrated job with a watermark, beside a legacy job that knows none. */
@ExtendWith(WithPairSession.class)
class LateRecordsTest {

    private static final JobPair<Purchase> DISTINCT = JobPair.named("distinct")
            .events(Purchase::parse, RecordEncoder.of(Purchase.class))
            .legacy(purchases -> purchases)
            .migrated(
                    purchases -> purchases.withWatermark("time", "1 second").dropDuplicates("user", "time"),
                    OutputMode.Append())
            .withoutState();

    @TempDir
    private Path folder;

    @Test
    void areNotComparedWithALegacyJobThatDoesNotCountThem(PairSession session) {
        ApiResult migrated = migrated(cases(), session);

        assertThat(migrated.notCompared()).containsExactly(Aspect.STATE, Aspect.LATE);
        assertThat(migrated.differences()).extracting(Difference::code).containsExactly("missing-output");
    }

    @Test
    void areComparedWhereTheirNumberIsWrittenDown(PairSession session) {
        ApiResult migrated = migrated(cases().with("expected-late.jsonl", "{\"batch\": 3, \"late\": 2}"), session);

        assertThat(migrated.late()).isEqualTo(1);
        assertThat(migrated.differences()).extracting(Difference::code).containsExactly("late-count");
    }

    private Cases cases() {
        return Cases.in(folder, "ann,2026-01-01T10:00:00Z", "ann,2026-01-01T10:00:05Z", "ann,2026-01-01T09:00:00Z");
    }

    private static ApiResult migrated(Cases cases, PairSession session) {
        CaseReport report = new PairRun(session).add(cases.of(DISTINCT));
        return report.apis().get(1);
    }
}
