package io.carryover.dstream.countwindows;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.StateCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.time.BatchTimeState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.countwindows.CountWindows;
import io.carryover.scenarios.countwindows.Counted;
import io.carryover.scenarios.countwindows.OpenWindow;
import io.carryover.scenarios.countwindows.ReadingEvent;
import io.carryover.scenarios.countwindows.WindowAverage;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Every key is called in every batch, so the idle timeout is a comparison with the batch time. There is no output but the
 * state itself: the state carries the averages of the batch, and loses them in the next.
 */
public final class CountWindowsUpdateStateByKey {

    public static final LegacyJob<ReadingEvent, WindowAverage> JOB = new LegacyJob<>(
            CountWindows.SCENARIO,
            Api.UPDATE_STATE_BY_KEY,
            WindowAverage.class,
            DeviceState.class,
            CountWindowsUpdateStateByKey::wire,
            CountWindowsUpdateStateByKey::project);

    private CountWindowsUpdateStateByKey() {}

    public static JavaDStream<WindowAverage> wire(
            JavaDStream<ReadingEvent> events, CarriedState carried, Parameters parameters) {
        int size = parameters.get(CountWindows.COUNT);
        IdleTimeout idleTimeout = IdleTimeout.of(parameters);

        JavaPairDStream<String, DeviceState> devices = BatchTimeState.updateStateByKey(
                events.mapToPair(event -> new Tuple2<>(event.device(), event)), (now, device, values, state) -> {
                    DeviceState before = state.orElse(DeviceState.NEW);
                    DeviceState after =
                            values.isEmpty() ? before.idle(now, idleTimeout) : before.count(now, device, values, size);
                    return after.isEmpty() ? Optional.empty() : Optional.of(after);
                });
        devices.checkpoint(StateCheckpoint.interval(events, parameters));
        carried.state(String.class, OpenWindow.class)
                .as((open, lastUpdatedMs) -> new DeviceState(open, lastUpdatedMs, List.of()))
                .into(devices);

        return devices.flatMap(device -> device._2().closed().iterator());
    }

    private static java.util.Optional<KeyedState> project(StateEntry entry, Parameters parameters) {
        return java.util.Optional.ofNullable(((DeviceState) entry.state()).open())
                .map(open -> new KeyedState(entry.key(), open));
    }

    /**
     * The state of a device.
     *
     * @param open the window that is not full, null if it has no reading
     * @param lastEventMs time of the last batch with a reading of the device
     * @param closed the averages of this batch
     */
    record DeviceState(OpenWindow open, long lastEventMs, List<WindowAverage> closed) implements Serializable {

        static final DeviceState NEW = new DeviceState(null, 0, List.of());

        DeviceState count(Time now, String device, List<ReadingEvent> readings, int size) {
            Counted counted = Counted.from(device, java.util.Optional.ofNullable(open), readings.iterator(), size);
            return new DeviceState(counted.open().orElse(null), now.milliseconds(), counted.closed());
        }

        DeviceState idle(Time now, IdleTimeout idleTimeout) {
            return idleTimeout.isOver(lastEventMs, now.milliseconds())
                    ? NEW
                    : new DeviceState(open, lastEventMs, List.of());
        }

        boolean isEmpty() {
            return open == null && closed.isEmpty();
        }
    }
}
