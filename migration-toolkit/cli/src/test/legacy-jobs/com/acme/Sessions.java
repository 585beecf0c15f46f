package com.acme;

import java.io.Serializable;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function3;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** Sums of visits, until none come for half a minute, with a class as the function and beans. */
public final class Sessions {

    private Sessions() {}

    static JavaDStream<String> wire(JavaPairDStream<String, Visit> visits) {
        return visits.mapWithState(StateSpec.function(new Step()).timeout(Durations.seconds(30)));
    }

    static final class Step implements Function3<String, Optional<Visit>, State<Total>, String> {
        @Override
        public String call(String user, Optional<Visit> visit, State<Total> state) {
            if (state.isTimingOut()) {
                return user + " left";
            }
            Total total = state.exists() ? state.get() : new Total();
            total.setSeconds(total.getSeconds() + visit.get().getSeconds());
            state.update(total);
            return user + " " + total.getSeconds();
        }
    }

    public static class Visit implements Serializable {
        private int seconds;

        public int getSeconds() {
            return seconds;
        }

        public void setSeconds(int seconds) {
            this.seconds = seconds;
        }
    }

    public static class Total implements Serializable {
        private int seconds;

        public int getSeconds() {
            return seconds;
        }

        public void setSeconds(int seconds) {
            this.seconds = seconds;
        }
    }
}
