package io.carryover.parity.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carryover.parity.Reject;
import io.carryover.parity.fixture.Fixture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads a fixture's records as the events of one scenario and keeps what the scenario rejects. */
final class EventReader<E> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Fixture fixture;
    private final int maxRecordBytes;
    private final Function<Fields, E> form;
    private final List<Reject> rejects = new ArrayList<>();

    /** @param form makes an event of a record's fields, or throws {@link MalformedRecord} */
    EventReader(Fixture fixture, Parameters parameters, Function<Fields, E> form) {
        this.fixture = fixture;
        this.maxRecordBytes = parameters.number("max-record-bytes", 1_048_576);
        this.form = form;
    }

    /** The accepted events of a step, from 1, in source order; to be called once a step. */
    List<E> eventsOf(int step) {
        return List.copyOf(eventsByLine(step).values());
    }

    /** The accepted events of a step, from 1, by line, from 1, in source order; to be called once a step. */
    SortedMap<Integer, E> eventsByLine(int step) {
        List<String> lines = fixture.linesOf(step);
        SortedMap<Integer, E> events = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                events.put(i + 1, form.apply(fieldsOf(lines.get(i))));
            } catch (MalformedRecord malformed) {
                String file = fixture.batches().get(step - 1).fileName();
                rejects.add(new Reject(file, i + 1, malformed.getMessage()));
            }
        }
        return events;
    }

    /** What was rejected in the steps read so far, in source order. */
    List<Reject> rejects() {
        return rejects;
    }

    private Fields fieldsOf(String line) {
        if (line.getBytes(StandardCharsets.UTF_8).length > maxRecordBytes) {
            throw new MalformedRecord("longer than " + maxRecordBytes + " bytes");
        }
        JsonNode record = parse(line);
        if (!record.isObject()) {
            throw new MalformedRecord(record.isMissingNode() ? "not JSON: blank" : "not a JSON object");
        }
        return new Fields(record);
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw new MalformedRecord("not JSON: " + notJson.getOriginalMessage());
        } catch (NumberFormatException beyondAnyNumber) {
            // Jackson lets it through for an exponent that no BigDecimal holds, whichever field it is in.
            throw new MalformedRecord("a number that cannot be held: " + beyondAnyNumber.getMessage());
        }
    }
}
