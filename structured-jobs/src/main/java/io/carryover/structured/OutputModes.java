package io.carryover.structured;

import io.carryover.scenarios.EmitMode;
import org.apache.spark.sql.streaming.OutputMode;

/** Spark's own name of a mode. */
public final class OutputModes {

    private OutputModes() {}

    public static OutputMode of(EmitMode mode) {
        return switch (mode) {
            case UPDATE -> OutputMode.Update();
            case APPEND -> OutputMode.Append();
            case COMPLETE -> OutputMode.Complete();
        };
    }
}
