package com.example.pages;

import io.carryover.migrated.restore.CarriedState;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessorWithInitialState;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** The trails of users that have become whole in a batch, with {@code transformWithState}; a user sees one page in a batch. */
public final class UserTrails {

    public static final String STATE = "trail";

    private UserTrails() {}

    /** @param carried that of the legacy job's stream of trails */
    public static Dataset<String> rows(Dataset<String> lines, CarriedState carried) {
        return lines.groupByKey((MapFunction<String, String>) line -> line.split(" ")[0], Encoders.STRING())
                .transformWithState(
                        new Trails(),
                        TimeMode.None(),
                        OutputMode.Append(),
                        carried.state(Encoders.STRING(), Encoders.bean(Trail.class)),
                        Encoders.STRING(),
                        Encoders.bean(Trail.class));
    }

    private static final class Trails extends StatefulProcessorWithInitialState<String, String, String, Trail> {

        private transient ValueState<Trail> trail;

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            trail = getHandle().getValueState(STATE, Encoders.bean(Trail.class), TTLConfig.NONE());
        }

        @Override
        public void handleInitialState(String user, Trail carried, TimerValues now) {
            trail.update(carried);
        }

        @Override
        public Iterator<String> handleInputRows(String user, Iterator<String> lines, TimerValues now) {
            List<String> whole = new ArrayList<>();
            CollectionConverters.asJava(lines).forEachRemaining(line -> follow(user, line.split(" ")[1], whole));
            return CollectionConverters.asScala(whole.iterator());
        }

        private void follow(String user, String page, List<String> whole) {
            Trail longer = (trail.exists() ? trail.get() : new Trail()).to(page);
            if (longer.isWhole()) {
                whole.add(user + " " + String.join(" ", longer.getPages()));
                trail.clear();
            } else {
                trail.update(longer);
            }
        }
    }
}
