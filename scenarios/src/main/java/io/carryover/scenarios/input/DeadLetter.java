package io.carryover.scenarios.input;

import io.carryover.scenarios.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rejects as the dead letter holds them. */
public final class DeadLetter {

    private DeadLetter() {}

    /**
     * One line of JSON, without line end: {@code topic}, {@code partition} and {@code offset}, or {@code file} and {@code
     * line}; {@code reason}; {@code value}.
     */
    public static String line(Rejected reject) {
        Map<String, Object> fields = new LinkedHashMap<>();
        SourcePosition position = reject.position();
        if (position.isInFile()) {
            fields.put("file", position.source());
            fields.put("line", position.offset());
        } else {
            fields.put("topic", position.source());
            fields.put("partition", position.partition());
            fields.put("offset", position.offset());
        }
        fields.put("reason", reject.reason());
        fields.put("value", reject.value());
        return Json.line(fields);
    }
}
