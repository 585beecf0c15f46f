package io.carryover.bench.sessions;

import io.carryover.bench.input.BatchEvents;
import io.carryover.bench.input.Slice;
import io.carryover.bench.input.Workload;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.gapsessions.OpenSessions;
import io.carryover.scenarios.gapsessions.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What the work costs without an engine: a loop in one thread over the events of each batch, grouped by key, with the state in
 * a map. It survives nothing. A key waits in a queue for its next expiry, and is put there again only when that comes.
 */
final class FoldRunner implements Runner {

    private final Workload workload;
    private final BatchEvents events;
    private final Duration gap;
    private final Duration delay;
    private final Map<String, OpenSessions> state = new HashMap<>();
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private Instant newest = Instant.EPOCH;
    private Instant watermark = Instant.EPOCH;
    private long outputs;

    FoldRunner(Workload workload) {
        this.workload = workload;
        this.events = new BatchEvents(workload);
        this.gap = workload.parameters().get(GapSessions.GAP);
        this.delay = workload.parameters().get(GapSessions.WATERMARK_DELAY);
    }

    @Override
    public void start() {
        // nothing to start
    }

    @Override
    public void runBatch(int batch) {
        Instant previous = watermark;
        watermark = latest(watermark, newest.minus(delay));
        grouped(batch, previous).forEach(this::add);
        expire();
    }

    private Map<String, List<Instant>> grouped(int batch, Instant late) {
        Map<String, List<Instant>> byKey = new HashMap<>();
        for (var slice : Slice.of(workload.timeOf(batch).toEpochMilli())) {
            events.of(slice).forEachRemaining(event -> {
                newest = latest(newest, event.eventTime());
                if (event.eventTime().isAfter(late)) {
                    byKey.computeIfAbsent(event.userId(), key -> new ArrayList<>())
                            .add(event.eventTime());
                }
            });
        }
        return byKey;
    }

    private void add(String key, List<Instant> times) {
        OpenSessions before = state.get(key);
        OpenSessions after = before == null ? OpenSessions.NONE : before;
        for (Instant time : times) {
            after = after.add(time, gap);
        }
        state.put(key, after);
        if (before == null) {
            enqueue(key, after);
        }
    }

    private void expire() {
        while (!queue.isEmpty() && !queue.peek().at().isAfter(watermark)) {
            String key = queue.poll().key();
            OpenSessions all = state.get(key);
            List<Session> due = all.dueBy(watermark, gap);
            outputs += due.size();
            OpenSessions open = all.openAt(watermark, gap);
            if (open.isEmpty()) {
                state.remove(key);
            } else {
                state.put(key, open);
                enqueue(key, open);
            }
        }
    }

    private void enqueue(String key, OpenSessions open) {
        queue.add(new Due(open.nextExpiry(gap).orElseThrow(), key));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public long outputs() {
        return outputs;
    }

    @Override
    public long checkpointBytes() {
        return 0;
    }

    @Override
    public StateLeft stopAndCountState() {
        return state.values().stream().map(StateLeft::of).reduce(StateLeft.NOTHING, StateLeft::and);
    }

    @Override
    public void close() {
        // nothing is open
    }

    private record Due(Instant at, String key) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at.compareTo(other.at);
        }
    }
}
