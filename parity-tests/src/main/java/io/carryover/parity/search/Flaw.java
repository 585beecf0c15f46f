package io.carryover.parity.search;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What can be wrong with a record, or only seem to be; whether it is rejected, the rule says and not we. */
enum Flaw {
    NO_JSON {
        @Override
        String spoil(Event event, ScenarioInput input, Draw draw) {
            return draw.oneOf("not json", "{", "{'id': 1}", "\uFEFF" + event.json(), "\0\0\0{wxyz");
        }
    },
    CUT_SHORT {
        @Override
        String spoil(Event event, ScenarioInput input, Draw draw) {
            return event.json().substring(0, draw.between(1, event.json().length() - 1));
        }
    },
    MORE_BEHIND {
        @Override
        String spoil(Event event, ScenarioInput input, Draw draw) {
            return event.json() + draw.oneOf(" and more", event.json(), "}", " ", "\r");
        }
    },
    BLANK {
        @Override
        String spoil(Event event, ScenarioInput input, Draw draw) {
            return draw.oneOf("", " ", "\t");
        }
    },
    NO_OBJECT {
        @Override
        String spoil(Event event, ScenarioInput input, Draw draw) {
            return draw.oneOf("[" + event.json() + "]", "null", "42", "true", "\"text\"");
        }
    },
    MISSING_FIELD {
        @Override
        String spoil(Event event, ScenarioInput input, Draw draw) {
            return event.without(draw.oneOf(input.fields()).name()).json();
        }
    },
    NEAR_MISS {
        @Override
        String spoil(Event event, ScenarioInput input, Draw draw) {
            Field field = draw.oneOf(input.fields());
            return event.with(field.name(), draw.oneOf(field.nearMisses())).json();
        }
    },
    EXTRA_FIELD {
        @Override
        String spoil(Event event, ScenarioInput input, Draw draw) {
            return event.with("extra", draw.oneOf("null", "1e400", "{\"a\": [1, {}]}", "\"\\ud83d\""))
                    .json();
        }
    },
    FIELD_TWICE {
        @Override
        String spoil(Event event, ScenarioInput input, Draw draw) {
            Field field = draw.oneOf(input.fields());
            String first = draw.oneOf(field.nearMisses());
            return "{\"" + field.name() + "\": " + first + ", " + event.json().substring(1);
        }
    },
    AT_SIZE_LIMIT {
        @Override
        String spoil(Event event, ScenarioInput input, Draw draw) {
            return padded(event.with("extra", "\"\u00e9\"").json(), SIZE_LIMIT + draw.between(0, 1));
        }
    };

    /** What {@code max-record-bytes} is set to where it is set. */
    static final int SIZE_LIMIT = 160;

    private static final List<Flaw> ALL = List.of(values());

    /** A record that is like the event, but for a flaw. */
    abstract String spoil(Event event, ScenarioInput input, Draw draw);

    static Flaw any(Draw draw) {
        return draw.oneOf(ALL);
    }

    private static String padded(String json, int bytes) {
        int missing = bytes - json.getBytes(StandardCharsets.UTF_8).length;
        return missing <= 0 ? json : "{" + " ".repeat(missing) + json.substring(1);
    }
}
