package io.carryover.parity.compare;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.carryover.parity.fixture.Declaration;
import java.util.List;

/**
 * All the ways of one kind in which a run differs.
 *
 * @param code a declared difference, such as {@code D23}, or a kind of mismatch: {@code missing-output}, {@code
 *     extra-output}, {@code missing-state}, {@code extra-state}, {@code changed-state}, {@code missing-reject}, {@code
 *     extra-reject}, {@code late-count}
 * @param count the number of rows, keys, records or steps that differ; in a declared difference, a row that this API
 *     leaves out and a row that it emits instead count as two
 * @param reason why, in one sentence
 * @param examples the first of them, at most five, one line each; in a declared difference opened by {@code -} for
 *     what this API leaves out, {@code +} for what it adds, {@code ~} for what it changes
 */
public record Difference(String code, long count, String reason, List<String> examples) {

    public Difference {
        examples = List.copyOf(examples);
    }

    @JsonIgnore
    public boolean isDeclared() {
        return Declaration.isCode(code);
    }
}
