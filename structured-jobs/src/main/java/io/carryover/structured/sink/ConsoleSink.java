package io.carryover.structured.sink;

import java.io.PrintStream;
import java.util.List;
import org.apache.spark.sql.Dataset;

/** At least once: a line {@code batch <id>} and the rows behind it. Nothing for a batch without rows. */
record ConsoleSink(PrintStream out) implements BatchSink {

    static ConsoleSink ofStandardOutput() {
        return new ConsoleSink(System.out);
    }

    @Override
    public <O extends Record> void write(Dataset<O> rows, long batchId) {
        List<String> lines = JsonRows.of(rows).collectAsList();
        if (!lines.isEmpty()) {
            out.println("batch " + batchId);
            lines.forEach(out::println);
            out.flush();
        }
    }
}
