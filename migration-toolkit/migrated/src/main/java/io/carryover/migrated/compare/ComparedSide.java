package io.carryover.migrated.compare;

import io.carryover.migrated.compare.CompareResult.ReadRows;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;

/** One side while it is compared: its rows, and what is observed of them on their way. */
final class ComparedSide {

    private final WrittenRows written;
    private final Schema schema;
    private final SideRows rows;
    private final Observation observation = new Observation();

    ComparedSide(WrittenRows written, Schema schema, SideRows rows) {
        this.written = written;
        this.schema = schema;
        this.rows = rows;
    }

    WrittenRows written() {
        return written;
    }

    /** @throws CannotCompareException if no row tells where it stands */
    Covered covered(Alignment alignment) {
        if (alignment.column() == null) {
            return new Covered(written.batches().first(), written.batches().last(), Marks.NUMBER);
        }
        return rows.covered()
                .orElseThrow(() -> CannotCompareException.mistake("--align " + alignment.option() + ": no row of the "
                        + written.side().word() + " side has a value in that column"));
    }

    /** What is compared, with the columns of {@link ComparableRow} and hashes; to be read once before what was read is asked for. */
    Dataset<Row> rows(Range range, View view) {
        return rows.in(range, view, observation, UnaryOperator.identity());
    }

    /** Some of these once more, unobserved. */
    Dataset<Row> rowsAgain(Range range, View view, UnaryOperator<Dataset<Row>> chosen) {
        return rows.in(range, view, new Observation(), chosen);
    }

    /** What was read, once the rows were. */
    ReadRows read() {
        return new ReadRows(observed("rows"), observed("before"), observed("after"), written.leftOut());
    }

    /** What was seen in the rows, and in the types of the columns, once the rows were read. */
    long marks(Marks named) {
        long ofColumns = schema.columns().stream().mapToLong(named::of).reduce(0, (left, right) -> left | right);
        return observed("marks") | ofColumns;
    }

    private long observed(String metric) {
        return Observed.of(observation, metric);
    }
}
