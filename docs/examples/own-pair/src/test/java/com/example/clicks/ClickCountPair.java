package com.example.clicks;

import io.carryover.pair.JobPair;
import java.sql.Timestamp;
import java.util.function.Supplier;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.OutputMode;
import scala.Tuple2;

public class ClickCountPair implements Supplier<JobPair<Click>> {

    @Override
    public JobPair<Click> get() {
        return JobPair.named("click-count")
                .events(Click::parse, Encoders.bean(Click.class))
                .legacy(ClickCountStreaming::countClicks)
                .migrated(ClickCountStructured::countClicks, OutputMode.Update())
                .legacyState((String user, Tuple2<Integer, Timestamp> s) -> new ClickCount(user, s._1(), s._2()))
                .withSparkOption("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    }
}
