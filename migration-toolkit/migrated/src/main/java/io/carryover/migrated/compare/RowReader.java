package io.carryover.migrated.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes rows comparable: the order of fields means nothing, a field that is null is not there, a number is its value, and a
 * text is a time where the other side has one.
 */
final class RowReader implements Serializable {

    private final List<String> keys;
    private final Set<String> ignored;
    private final Map<String, Double> tolerances;
    private final String align;
    private final Set<String> instants;
    private final Marks marks;

    /**
     * @param align the column that tells a row's position; null if the batch does
     * @param instants the columns that hold instants on at least one side
     */
    RowReader(CompareRequest request, String align, Set<String> instants) {
        keys = request.keys();
        ignored = new HashSet<>(request.ignored());
        tolerances = request.tolerances();
        this.align = align;
        this.instants = new HashSet<>(instants);
        marks = Marks.of(request);
    }

    /** @throws BadRowException if the row is no JSON object, or the align column holds what has no place in an order */
    ComparableRow read(JsonRow row) {
        return read(parse(row), row.batch(), row.value());
    }

    /** As {@link #read}, and nothing but the position and its mark. */
    ComparableRow readPosition(JsonRow row) {
        ObjectNode object = parse(row);
        Position position = Position.of(object, align, row.value());
        return new ComparableRow("", "", "", null, position.value(), position.mark());
    }

    private ComparableRow read(ObjectNode object, Long batch, String source) {
        RowText text = new RowText(this);
        text.write(object);
        Position position = align == null ? new Position(batch, 0) : Position.of(object, align, source);
        return new ComparableRow(
                key(object),
                text.exact(),
                text.tolerant(),
                text.first(),
                position.value(),
                text.marks() | position.mark());
    }

    boolean isIgnored(String column) {
        return !ignored.isEmpty() && ignored.contains(column);
    }

    boolean isTolerant(String column) {
        return !tolerances.isEmpty() && tolerances.containsKey(column);
    }

    long markOf(String column) {
        return marks.of(column);
    }

    /** The text of an instant, whatever offset it was written with. */
    String text(String column, String value) {
        return instants.contains(column)
                ? Times.instant(value).map(Instant::toString).orElse(value)
                : value;
    }

    private String key(ObjectNode object) {
        RowText text = new RowText(this);
        keys.forEach(key -> text.writePart(Columns.find(object, key), key));
        return text.exact();
    }

    private static ObjectNode parse(JsonRow row) {
        try {
            ObjectNode object = JsonText.object(row.value());
            if (row.partitions() != null) {
                object.setAll(JsonText.object(row.partitions()));
            }
            return object;
        } catch (JsonProcessingException e) {
            throw new BadRowException(row.value(), "is no JSON object (" + firstLine(e.getOriginalMessage()) + ")");
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
