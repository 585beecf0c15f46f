package io.carryover.cli;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of labels and values, in blocks with a heading each. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    Page heading(String heading) {
        text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
        return this;
    }

    Page line(String label, Object value) {
        text.append(String.format("  %-18s %s", label, value).stripTrailing()).append('\n');
        return this;
    }

    /** A line for each value, the label before the first. */
    Page lines(String label, List<String> values) {
        String name = label;
        for (String value : values) {
            line(name, value);
            name = "";
        }
        return this;
    }

    /** A time as people read it, and as it stands in names of files. */
    static String time(long ms) {
        return Instant.ofEpochMilli(ms) + " (" + ms + ")";
    }

    static String times(List<Long> times) {
        return times.isEmpty() ? "none" : times.stream().map(Page::time).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
