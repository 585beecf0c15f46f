package io.carryover.parity.compare;

/**
 * One mismatch.
 *
 * @param line where it is and what it is, such as {@code batch 3: {"id":1}}
 */
record Finding(Mismatch mismatch, String line) {

    private static final int LONGEST = 400;

    static Finding of(Mismatch mismatch, String line) {
        return new Finding(
                mismatch,
                line.length() <= LONGEST
                        ? line
                        : line.substring(0, LONGEST) + "... (" + (line.length() - LONGEST) + " more characters)");
    }

    String signed() {
        return mismatch.sign() + " " + line;
    }
}
