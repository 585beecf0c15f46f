package io.carryover.scenarios.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesFileTest {

    private static final JsonLinesFile FILE = new JsonLinesFile("a.jsonl");

    @Test
    void numbersLinesFromOne() {
        assertThat(read("x\ny\n"))
                .extracting(RawRecord::position)
                .containsExactly(SourcePosition.inFile("a.jsonl", 1), SourcePosition.inFile("a.jsonl", 2));
    }

    @Test
    void aLineFeedAtTheEndBeginsNoFurtherLine() {
        assertThat(values("x\ny\n")).containsExactly("x", "y");
    }

    @Test
    void theLastLineNeedsNoLineFeed() {
        assertThat(values("x\ny")).containsExactly("x", "y");
    }

    @Test
    void blankLinesAreRecords() {
        assertThat(values("\nx\n\n")).containsExactly("", "x", "");
    }

    @Test
    void anEmptyFileHasNoRecords() {
        assertThat(values("")).isEmpty();
    }

    @Test
    void aCarriageReturnBelongsToTheLineEndOnlyBeforeALineFeed() {
        assertThat(values("x\r\ny\rz\r\n\r\n")).containsExactly("x", "y\rz", "");
    }

    @Test
    void leavesOutFilesThatAreHiddenOrStillWritten() {
        assertThat(List.of("a.jsonl", "b.json", ".a.jsonl", "_a.jsonl", "a.jsonl.tmp", "a.csv"))
                .filteredOn(JsonLinesFile::isSource)
                .containsExactly("a.jsonl", "b.json");
    }

    @Test
    void rejectsABigFileAsAWholeBeforeItsFirstLine() {
        RecordParser<String> parser = new RecordParser<>((fields, position) -> "an event", 1);

        Rejected reject = parser.parse(FILE.tooBig(70_000_000)).rejected();

        assertThat(DeadLetter.line(reject))
                .isEqualTo("{\"file\":\"a.jsonl\",\"line\":0,"
                        + "\"reason\":\"the file has 70000000 bytes, more than 67108864; split it\",\"value\":null}");
    }

    private static List<String> values(String content) {
        return read(content).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<RawRecord> read(String content) {
        List<RawRecord> records = new ArrayList<>();
        FILE.records(content.getBytes(StandardCharsets.UTF_8)).forEachRemaining(records::add);
        return records;
    }
}
