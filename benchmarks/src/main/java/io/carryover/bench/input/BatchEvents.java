package io.carryover.bench.input;

import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.input.SourcePosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The events of a workload, the same in every run: made before a batch begins and kept as objects in memory, where the tasks of
 * this JVM find them.
 */
public record BatchEvents(Workload workload) implements Events {

    private static final Map<Integer, List<List<UserEvent>>> PREPARED = new ConcurrentHashMap<>();
    private static final int LEAST_IDLE = 3;

    /** Makes those of a batch, and forgets those of the batch before the one before. */
    public int prepare(int batch) {
        List<UserEvent> all = of(batch);
        PREPARED.remove(batch - 2);
        PREPARED.put(batch, split(all));
        return all.size();
    }

    /** Makes those of several batches, and forgets none. */
    public void prepare(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(batch -> PREPARED.put(batch, split(of(batch))));
    }

    /** Forgets all, of whatever workload. */
    public static void forget() {
        PREPARED.clear();
    }

    @Override
    public Iterator<UserEvent> of(Slice slice) {
        return PREPARED.computeIfAbsent(workload.batchAt(slice.batchTimeMs()), batch -> split(of(batch)))
                .get(slice.partition())
                .iterator();
    }

    /** All of a batch, from 1. */
    public List<UserEvent> of(int batch) {
        LongStream keys = batch <= workload.loading() ? loaded(batch) : active(batch);
        List<UserEvent> events = new ArrayList<>();
        keys.forEach(key -> events.add(event(key, batch, events.size())));
        return events;
    }

    private static List<List<UserEvent>> split(List<UserEvent> events) {
        return Stream.iterate(0, partition -> partition < Slice.PER_BATCH, partition -> partition + 1)
                .map(partition -> events.stream()
                        .filter(event -> event.position().partition() == partition)
                        .collect(Collectors.toList()))
                .toList();
    }

    private LongStream loaded(int batch) {
        long first = (batch - 1L) * Workload.LOAD;
        return LongStream.range(first, Math.min(first + Workload.LOAD, workload.keys()));
    }

    private LongStream active(int batch) {
        SplittableRandom random = new SplittableRandom(batch);
        int events = workload.events();
        return switch (workload.shape()) {
            case SAME -> LongStream.range(0, events);
            case ROTATING -> rotating(batch, events);
            case UNIFORM -> random.longs(events, 0, workload.keys());
            case SKEWED -> LongStream.range(0, events).map(i -> i % 2 == 0 ? 0 : zipf(random));
        };
    }

    /** Where sessions end, it is the turn of keys whose sessions have ended. */
    private LongStream rotating(int batch, int events) {
        long first = (long) (batch - workload.loading() - LEAST_IDLE) * events;
        return LongStream.range(0, events).map(i -> Math.floorMod(first + i, workload.keys()));
    }

    /** Approximately: the inverse of the continuous distribution. */
    private long zipf(SplittableRandom random) {
        return (long) Math.pow(workload.keys(), random.nextDouble()) - 1;
    }

    private UserEvent event(long key, int batch, int number) {
        return new UserEvent(
                OneEventEach.key(key),
                time(key, batch),
                new SourcePosition("generated", number % Slice.PER_BATCH, number));
    }

    /**
     * Events come in the time of their batch. Those of the loading lie as far back as it takes for the sessions to end in turns, as
     * many in a batch as get an event.
     */
    private Instant time(long key, int batch) {
        Instant now = workload.timeOf(batch);
        if (batch > workload.loading() || workload.sessionsGoOn()) {
            return now;
        }
        long turn = key / workload.events();
        return now.minus(Workload.INTERVAL.multipliedBy(Math.max(0, workload.gapSteps() - turn)));
    }
}
