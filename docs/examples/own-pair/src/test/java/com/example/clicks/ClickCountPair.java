package com.example.clicks;

import io.carryover.pair.JobPair;
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
                .legacyState((String user, Tuple2<Integer, String> count) -> new ClickCount(user, count._1(), count._2()))
                .withSparkOption("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    }
}
