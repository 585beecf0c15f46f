package io.carryover.parity.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What happens to records on their way: some come later than others, some come twice. */
final class Disorder {

    private Disorder() {}

    static List<String> of(Draw draw, List<String> inOrder) {
        List<String> records = new ArrayList<>(draw.percent(10) ? draw.shuffled(inOrder) : inOrder);
        for (int swaps = draw.oneOf(0, 0, 1, 2); swaps > 0; swaps--) {
            Collections.swap(records, anyOf(draw, records), anyOf(draw, records));
        }
        for (int copies = draw.oneOf(0, 0, 1, 2); copies > 0; copies--) {
            int twice = anyOf(draw, records);
            records.add(draw.between(twice + 1, records.size()), records.get(twice));
        }
        return records;
    }

    private static int anyOf(Draw draw, List<String> records) {
        return draw.between(0, records.size() - 1);
    }
}
