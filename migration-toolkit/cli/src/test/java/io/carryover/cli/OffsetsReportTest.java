package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.Offsets;
import io.carryover.scenarios.kafka.OffsetSpan;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OffsetsReportTest {

    @Test
    void fitsWhereTheOffsetLiesInWhatIsThere() {
        assertThat(findings("{\"a\":{\"0\":5,\"1\":7,\"2\":9}}", Map.of(0, span(5, 8), 1, span(0, 7), 2, span(9, 9))))
                .containsExactly(
                        "a-0 fits: 3 records to read from 5 on",
                        "a-1 fits: 0 records to read from 7 on",
                        "a-2 fits: 0 records to read from 9 on");
    }

    @Test
    void countsTheRecordsThatAreGone() {
        assertThat(findings("{\"a\":{\"0\":5}}", Map.of(0, span(6, 8))))
                .containsExactly("GAP a-0 gap: 1 records are gone, those from 5 until 6");
    }

    @Test
    void missesWhatTheExportHasSeenAndTheBrokerHasNot() {
        assertThat(findings("{\"a\":{\"0\":5}}", Map.of(0, span(0, 3))))
                .containsExactly(
                        "GAP a-0 gap: the broker ends at 3, 2 records before 5: it is another topic of the name, or"
                                + " has lost records");
    }

    @Test
    void missesAPartitionAndATopic() {
        assertThat(findings("{\"a\":{\"0\":5,\"1\":6}}", Map.of(0, span(0, 5))))
                .contains("GAP a-1 missing: the broker does not have it, and all records from 6 on are gone");
        assertThat(findings("{\"a\":{\"0\":5}}", Map.of()))
                .containsExactly("GAP a-0 missing: the broker does not have it, and all records from 5 on are gone");
    }

    @Test
    void reportsAPartitionThatIsNew() {
        assertThat(findings("{\"a\":{\"0\":5}}", Map.of(0, span(0, 5), 1, span(0, 4))))
                .containsExactly(
                        "a-0 fits: 0 records to read from 5 on",
                        "a-1 new: the export does not know it, all its 4 records are read");
    }

    @Test
    void missesWhatIsGoneOfAPartitionThatIsNew() {
        assertThat(findings("{\"a\":{\"0\":5}}", Map.of(0, span(0, 5), 1, span(2, 4))))
                .contains("GAP a-1 gap: 2 records are gone, those from 0 until 2");
    }

    private static Iterable<String> findings(String offsets, Map<Integer, OffsetSpan> broker) {
        SortedMap<Integer, OffsetSpan> there = new TreeMap<>(broker);
        return OffsetsReport.of(Offsets.parse(offsets), topic -> there).partitions().stream()
                .map(partition -> (partition.isGap() ? "GAP " : "") + partition.name() + " " + partition.finding())
                .toList();
    }

    private static OffsetSpan span(long earliest, long latest) {
        return new OffsetSpan(earliest, latest);
    }
}
