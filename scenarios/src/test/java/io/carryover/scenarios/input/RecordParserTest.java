package io.carryover.scenarios.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordParserTest {

    private static final SourcePosition POSITION = new SourcePosition("events", 3, 42);
    private static final int MAX_BYTES = 40;

    private final RecordParser<Named> parser =
            new RecordParser<>((fields, position) -> new Named(fields.text("name"), position), MAX_BYTES);

    @Test
    void anObjectWithAllFieldsIsAnEventThatKnowsItsPosition() {
        Parsed<Named> parsed = parse("{\"name\": \"ann\"}");

        assertThat(parsed.isAccepted()).isTrue();
        assertThat(parsed.event()).isEqualTo(new Named("ann", POSITION));
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(parse("{\"name\": \"ann\", \"age\": [1]}").isAccepted()).isTrue();
    }

    @Test
    void whiteSpaceAroundTheObjectIsIgnored() {
        assertThat(parse(" {\"name\": \"ann\"} \r").isAccepted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"ann\"",
                "{\"name\": \"ann\"}}",
                "{\"name\": \"ann\"} {}",
                "{'name': 'ann'}",
                "{\"name\": NaN}",
                "{\"name\": 1e99999999999}"
            })
    void whatIsNoJsonIsRejected(String text) {
        assertThat(reason(text)).isEqualTo("the record is not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "7", "[]", "\"ann\""})
    void jsonThatIsNoObjectIsRejected(String text) {
        assertThat(reason(text)).isEqualTo("the record is not a JSON object");
    }

    @Test
    void aFieldThatIsNotAsRequiredIsTheReason() {
        assertThat(reason("{\"name\": 7}")).isEqualTo("field name is not a string");
    }

    @Test
    void aRejectKeepsPositionAndText() {
        assertThat(parse("{}").rejected()).isEqualTo(new Rejected(POSITION, "field name is missing", "{}"));
    }

    @Test
    void bytesThatAreNoUtf8AreRejected() {
        byte[] bytes = "{\"name\": \"ann\"}".getBytes(StandardCharsets.UTF_8);
        bytes[11] = (byte) 0xFF;

        assertThat(parser.parse(new RawRecord(POSITION, bytes)).rejected().reason())
                .isEqualTo("the record is not UTF-8");
    }

    /** No encoding is guessed. */
    @Test
    void jsonInAnotherEncodingIsRejected() {
        byte[] utf16 = "{\"name\": \"ann\"}".getBytes(StandardCharsets.UTF_16LE);

        assertThat(parser.parse(new RawRecord(POSITION, utf16)).rejected().reason())
                .isEqualTo("the record is not valid JSON");
    }

    /** To Jackson it begins like UTF-32, and goes on with a character that there is not. */
    @Test
    void bytesThatLookLikeAnotherEncodingAreRejectedAsAnyOthers() {
        assertThat(reason("\0\0\0{wxyz")).isEqualTo("the record is not valid JSON");
    }

    @Test
    void aByteOrderMarkIsNoJson() {
        assertThat(reason("\uFEFF{\"name\": \"ann\"}")).isEqualTo("the record is not valid JSON");
    }

    @Test
    void aRecordWithoutValueIsRejectedWithoutText() {
        assertThat(parser.parse(new RawRecord(POSITION, null)).rejected())
                .isEqualTo(new Rejected(POSITION, "the record has no value", null));
    }

    @Test
    void aRecordOfTheLargestSizeIsAccepted() {
        assertThat(parse(recordOf(MAX_BYTES)).isAccepted()).isTrue();
    }

    @Test
    void aLargerRecordIsRejectedWithoutText() {
        assertThat(parse(recordOf(MAX_BYTES + 1)).rejected())
                .isEqualTo(new Rejected(POSITION, "the record has 41 bytes, more than max-record-bytes 40", null));
    }

    private static String recordOf(int bytes) {
        String empty = "{\"name\": \"\"}";
        return "{\"name\": \"" + "a".repeat(bytes - empty.length()) + "\"}";
    }

    private Parsed<Named> parse(String text) {
        return parser.parse(new RawRecord(POSITION, text.getBytes(StandardCharsets.UTF_8)));
    }

    private String reason(String text) {
        return parse(text).rejected().reason();
    }

    private record Named(String name, SourcePosition position) {}
}
