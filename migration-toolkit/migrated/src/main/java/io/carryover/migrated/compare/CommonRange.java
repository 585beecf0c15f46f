package io.carryover.migrated.compare;

/**
 * What both sides have covered, or the part of it that is asked for.
 *
 * @param words for people; null if nothing is cut
 * @param marks whether its ends are numbers or times, see {@link Marks}
 */
record CommonRange(Range range, String words, long marks) {

    static final CommonRange WHOLE = new CommonRange(Range.WHOLE, null, 0);

    /** @throws CannotCompareException if the sides have nothing in common */
    static CommonRange of(CompareRequest request, Alignment alignment, ComparedSide legacy, ComparedSide migrated) {
        RangeEnd from = RangeEnd.parse("--from", request.from());
        RangeEnd to = RangeEnd.parse("--to", request.to());
        if (from != null && to != null) {
            return between(alignment, from, to, "; give --from and --to in their order");
        }
        Covered one = legacy.covered(alignment);
        Covered other = migrated.covered(alignment);
        String covered = ": the legacy side has covered " + one.text() + ", the migrated side " + other.text();
        if (one.marks() != other.marks() || Long.bitCount(one.marks()) != 1) {
            throw CannotCompareException.mistake("--align " + alignment.option()
                    + ": some rows have a number there and some a time" + covered + "; give another column");
        }
        RangeEnd first = from != null ? from : new RangeEnd(Math.max(one.first(), other.first()), one.marks());
        RangeEnd last = to != null ? to : new RangeEnd(Math.min(one.last(), other.last()), one.marks());
        return between(alignment, first, last, covered + "; give a column of which both have covered a part");
    }

    private static CommonRange between(Alignment alignment, RangeEnd from, RangeEnd to, String remedy) {
        if (from.mark() != to.mark()) {
            throw CannotCompareException.mistake("--align " + alignment.option() + ": " + from.text() + " and "
                    + to.text() + " are not both numbers or both times; give --from and --to as the column is");
        }
        if (from.value() > to.value()) {
            throw CannotCompareException.mistake("--align " + alignment.option() + ": nothing lies between "
                    + from.text() + " and " + to.text() + remedy);
        }
        return new CommonRange(
                new Range(from.value(), to.value()),
                alignment.option() + " from " + from.text() + " to " + to.text(),
                from.mark());
    }
}
