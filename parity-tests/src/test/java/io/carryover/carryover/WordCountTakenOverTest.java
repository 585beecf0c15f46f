package io.carryover.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.words.WordCountStreaming;
import com.example.words.WordCountStructured;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.parity.suite.WithEngine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A word count whose state Spark writes in every tenth batch, and which ends behind the twelfth. Both jobs tell of words that have
 * nothing new, the legacy one always (D09) and the migrated one in its first batch (D08): what is compared is what is new.
 */
@ExtendWith(WithEngine.class)
class WordCountTakenOverTest {

    private static final int CUT = 10;
    private static final int LAST = 12;

    private static final List<List<String>> LINES = List.of(
            List.of("to be or", "not to be"),
            List.of(),
            List.of("be"),
            List.of(),
            List.of(),
            List.of(),
            List.of("not"),
            List.of(),
            List.of(),
            List.of("to"),
            List.of("be it"),
            List.of(),
            List.of("or"),
            List.of("it to"));

    private static final Rows COUNTS = new Rows(Map.of(
            1, List.of("be 2", "not 1", "or 1", "to 2"),
            3, List.of("be 3"),
            7, List.of("not 2"),
            10, List.of("to 3"),
            11, List.of("be 4", "it 1"),
            13, List.of("or 2"),
            14, List.of("it 2", "to 4")));

    private static final Map<String, Integer> AT_THE_END = Map.of("be", 4, "it", 2, "not", 2, "or", 2, "to", 4);

    @Test
    void goesOnFromTheNewestCountsOnDisk(EngineSession engine) throws IOException {
        try (WorkFolder work = WorkFolder.create()) {
            SecondBySecond<String> jobs = new SecondBySecond<>(engine, work.path(), LINES);
            assertThat(legacy("whole", LINES.size(), jobs).news()).isEqualTo(COUNTS);
            assertThat(jobs.legacyState("whole", 0)).isEqualTo(AT_THE_END);

            Rows before = legacy("legacy", LAST, jobs);
            Cut cut = jobs.export("legacy");
            assertThat(cut.batch()).isEqualTo(SecondBySecond.timeOf(CUT).toEpochMilli());
            assertThat(cut.kind()).isEqualTo(CutKind.STATE_ON_DISK);
            CarriedState carried = jobs.carried();
            Rows after = jobs.migrated(
                    "migrated",
                    Encoders.STRING(),
                    lines -> WordCountStructured.counts(lines, carried),
                    OutputMode.Update(),
                    CUT);

            assertThat(before.upTo(CUT, after).news()).isEqualTo(COUNTS);
            assertThat(countsLeftBy(jobs)).isEqualTo(AT_THE_END);
        }
    }

    private static Rows legacy(String run, int last, SecondBySecond<String> jobs) {
        return jobs.legacy(run, WordCountStreaming::counts, SecondBySecond.State.WHEN_DUE, last);
    }

    private static Map<String, Integer> countsLeftBy(SecondBySecond<String> jobs) {
        return jobs.migratedState("migrated").groupState(Encoders.STRING(), Encoders.INT()).stream()
                .collect(Collectors.toMap(word -> word.key(), word -> word.state()));
    }
}
