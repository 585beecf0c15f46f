package io.carryover.parity.compare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.carryover.parity.fixture.Declaration;
import java.util.List;

/**
 * All the ways of one kind in which a run differs.
 *
 * @param code a declared difference, such as {@code D23}, or a kind of mismatch: {@code missing-output}, {@code
 *     extra-output}, {@code changed-output}, {@code unseen-declaration}, {@code missing-state}, {@code extra-state}, {@code changed-state}, {@code missing-reject}, {@code
 *     extra-reject}, {@code late-count}
 * @param count the number of rows, keys, records or steps that differ; in a declared difference, a row that this API
 *     leaves out and a row that it emits instead count as two
 * @param reason why, in one sentence
 * @param examples the first of them, at most five, one line each; in a declared difference opened by {@code -} for
 *     what this API leaves out, {@code +} for what it adds, {@code ~} for what it changes
 * @param aspects what of a run it is found in; inferred from the code where a report does not say it
 * @param rows the first of them side by side, at most five; empty where a report does not keep them
 */
public record Difference(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) long count,
        @JsonProperty(required = true) String reason,
        @JsonProperty(required = true) List<String> examples,
        List<Aspect> aspects,
        List<DifferingRow> rows) {

    public Difference {
        examples = List.copyOf(examples);
        aspects = aspects == null ? List.of(Mismatch.aspectOf(code)) : List.copyOf(aspects);
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    /** One that is told by examples alone. */
    public Difference(String code, long count, String reason, List<String> examples) {
        this(code, count, reason, examples, null, null);
    }

    @JsonIgnore
    public boolean isDeclared() {
        return Declaration.isCode(code);
    }
}
