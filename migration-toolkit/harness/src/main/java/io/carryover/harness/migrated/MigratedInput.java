package io.carryover.harness.migrated;

import io.carryover.harness.InputLine;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;

/**
 * From lines to a job's input.
 *
 * @param events what its implementations get
 * @param rejects what the parser refuses, as lines of JSON {@code {"file", "line", "reason"}}
 */
public record MigratedInput<E>(
        Function<Dataset<InputLine>, Dataset<E>> events, Function<Dataset<InputLine>, Dataset<String>> rejects) {}
