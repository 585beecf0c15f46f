package io.carryover.structured.sink;

import io.carryover.scenarios.Json;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;

/**
 * Rows as lines of JSON. The only place that refers to the method: two references of different types in one class
 * deserialize as one.
 */
public final class JsonRows {

    private JsonRows() {}

    /** One column, {@code value}. */
    public static <O> Dataset<String> of(Dataset<O> rows) {
        return rows.map((MapFunction<O, String>) Json::line, Encoders.STRING());
    }
}
