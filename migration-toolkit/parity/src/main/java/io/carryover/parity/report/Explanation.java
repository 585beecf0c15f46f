package io.carryover.parity.report;

import io.carryover.parity.fixture.Declaration;

/**
 * What a code of a difference means.
 *
 * @param title in a few words
 * @param text one paragraph; what stands between backticks is code
 */
public record Explanation(String code, String title, String text) {

    /** Whether it is in the register of differences, and not a kind of mismatch. */
    public boolean isOfRegister() {
        return Declaration.isCode(code);
    }
}
