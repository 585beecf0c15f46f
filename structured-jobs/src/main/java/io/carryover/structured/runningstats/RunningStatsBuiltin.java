package io.carryover.structured.runningstats;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.SumLimit;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.options.UsageException;
import io.carryover.scenarios.runningstats.AmountEvent;
import io.carryover.scenarios.runningstats.RunningStats;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import io.carryover.scenarios.runningstats.UserStats;
import io.carryover.structured.MigratedJob;
import io.carryover.structured.OutputModes;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;

/**
 * The engine keeps the state itself, and emits the groups that a batch has touched, or in complete mode all of them; without
 * input it runs no batch, so it emits none (D06). Spark's own {@code avg} of decimals rounds at 6 places first, so sum and count
 * are divided here. The sum is a decimal(28,2); the output has room for 20 digits
 * before the point, as in the other implementations.
 */
public final class RunningStatsBuiltin {

    public static final MigratedJob<AmountEvent, UserStats> JOB = new MigratedJob<>(
            RunningStatsByUser.SCENARIO,
            Api.BUILTIN,
            UserStats.class,
            parameters -> OutputModes.of(parameters.get(RunningStatsByUser.OUTPUT_MODE)),
            MigratedJob.Wiring.ofBuiltin(RunningStatsBuiltin::wire),
            RunningStatsBuiltin::project,
            false);

    private RunningStatsBuiltin() {}

    /**
     * @throws UsageException if an idle timeout is set
     */
    public static Dataset<UserStats> wire(Dataset<AmountEvent> events, Parameters parameters) {
        if (IdleTimeout.of(parameters).isSet()) {
            IdleTimeout.refuseWithout(Api.BUILTIN, Set.of(IdleTimeout.PARAMETER.name()));
        }

        return events.select(col("userId"), col("amount").cast("decimal(18,2)"))
                .groupBy("userId")
                .agg(
                        count(lit(1)).as("count"),
                        sum("amount").as("sum"),
                        min("amount").as("min"),
                        max("amount").as("max"))
                .withColumn("avg", round(col("sum").divide(col("count")), 2))
                .withColumn("sum", orFail(col("sum")))
                .as(RecordEncoder.of(UserStats.class));
    }

    /** With or without ANSI mode: a cast that does not fit must not become null. */
    private static Column orFail(Column sum) {
        return coalesce(
                sum.try_cast("decimal(38,18)"),
                raise_error(concat(
                        lit("user "),
                        col("userId"),
                        lit(": the sum has more than " + SumLimit.DIGITS + " digits before the decimal point"))));
    }

    /** The buffer of the aggregation. It also has a flag {@code isEmpty}, a matter of the sum alone. */
    private static List<KeyedState> project(StateReader state, Parameters parameters) {
        return state
                .rows()
                .select("key.userId", "value.count", "value.sum", "value.min", "value.max")
                .collectAsList()
                .stream()
                .map(row -> new KeyedState(
                        row.getString(0),
                        new RunningStats(row.getLong(1), row.getDecimal(2), row.getDecimal(3), row.getDecimal(4))))
                .toList();
    }
}
