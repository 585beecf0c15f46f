package com.example.clicks;

import java.sql.Timestamp;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;

/** The job that is to replace it: Structured Streaming. Usage: ClickCountStructured HOST PORT CHECKPOINT */
public final class ClickCountStructured {

    private ClickCountStructured() {}

    public static void main(String[] args) throws Exception {
        SparkSession spark = SparkSession.builder().appName("ClickCountStructured").getOrCreate();

        Dataset<Click> clicks = spark.readStream()
                .format("socket")
                .option("host", args[0])
                .option("port", args[1])
                .load()
                .as(Encoders.STRING())
                .map((MapFunction<String, Click>) Click::parse, Encoders.bean(Click.class));

        countClicks(clicks)
                .writeStream()
                .outputMode(OutputMode.Update())
                .format("console")
                .option("checkpointLocation", args[2])
                .start()
                .awaitTermination();
    }

    /** The users who have clicked in a batch. */
    static Dataset<ClickCount> countClicks(Dataset<Click> clicks) {
        MapGroupsWithStateFunction<String, Click, ClickCount, ClickCount> updateFunction = (user, events, state) -> {
            ClickCount count = state.exists() ? state.get() : new ClickCount(user, 0, new Timestamp(0));
            while (events.hasNext()) {
                Timestamp time = events.next().getTime();
                count.setClicks(count.getClicks() + 1);
                count.setLastSeen(time.after(count.getLastSeen()) ? time : count.getLastSeen());
            }
            state.update(count);
            return count;
        };

        return clicks.groupByKey((MapFunction<Click, String>) Click::getUser, Encoders.STRING())
                .mapGroupsWithState(
                        updateFunction,
                        Encoders.bean(ClickCount.class),
                        Encoders.bean(ClickCount.class),
                        GroupStateTimeout.NoTimeout());
    }
}
