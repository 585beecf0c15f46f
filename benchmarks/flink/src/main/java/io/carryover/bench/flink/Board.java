package io.carryover.bench.flink;

import io.carryover.bench.sessions.StateLeft;
import io.carryover.scenarios.gapsessions.UserSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the ends of a running job and the one who drives it know of each other: which batch the sources may emit, and which
 * has come through to the sinks. All are in one JVM, and none of it is the job's work.
 */
final class Board implements AutoCloseable {

    /** What the sources are told instead of a batch: to end. */
    static final int END = Integer.MAX_VALUE;

    private static final Map<String, Board> BOARDS = new ConcurrentHashMap<>();
    private static final long PATIENCE_MINUTES = 30;

    private final String id = UUID.randomUUID().toString();
    private final int parallelism;
    private final CyclicBarrier sources;
    private final AtomicLong newest = new AtomicLong(Long.MIN_VALUE);
    private final Map<Integer, Long> rows = new HashMap<>();
    private final Map<Integer, List<UserSession>> ahead = new HashMap<>();
    private final Map<Integer, Integer> arrivals = new HashMap<>();
    private int released;
    private int through;
    private Throwable failure;

    Board(int parallelism) {
        this.parallelism = parallelism;
        this.sources = new CyclicBarrier(parallelism);
        BOARDS.put(id, this);
    }

    static Board of(String id) {
        return BOARDS.get(id);
    }

    String id() {
        return id;
    }

    /** Lets the sources emit that batch, or end. */
    synchronized void release(int batch) {
        released = batch;
        notifyAll();
    }

    /** Called by each source: waits until it may emit the batch; false if it is to end instead. */
    synchronized boolean awaitRelease(int batch) throws InterruptedException {
        while (released < batch) {
            wait();
        }
        return released != END;
    }

    /**
     * Called by each source behind its part of a batch: waits for the others.
     *
     * @param newestTime of its events, in milliseconds since 1970
     * @return the newest time of all events so far
     */
    long newestOfAll(long newestTime) throws InterruptedException {
        newest.accumulateAndGet(newestTime, Math::max);
        try {
            sources.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
            return newest.get();
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("another source has stopped", e);
        }
    }

    /**
     * Called by a sink.
     *
     * @param batch in which Spark emits them, if it comes to that
     * @param sessions the rows
     */
    synchronized void emitted(int batch, List<UserSession> sessions) {
        rows.merge(batch, (long) sessions.size(), Long::sum);
        ahead.computeIfAbsent(batch, any -> new ArrayList<>()).addAll(sessions);
    }

    /** Called by each sink: all of the batch has come through it. */
    synchronized void arrived(int batch) {
        if (arrivals.merge(batch, 1, Integer::sum) == parallelism) {
            through = batch;
            ahead.keySet().removeIf(other -> other <= batch);
            notifyAll();
        }
    }

    synchronized void fail(Throwable cause) {
        failure = cause;
        notifyAll();
    }

    /** @throws IllegalStateException if the job fails before */
    synchronized void awaitThrough(int batch) {
        try {
            while (through < batch && failure == null) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (failure != null) {
            throw new IllegalStateException("the job has failed", failure);
        }
    }

    /** Rows of all batches that have come through, as Spark emits them. */
    synchronized long rows() {
        return rows.entrySet().stream()
                .filter(batch -> batch.getKey() <= through)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What Spark would emit in later batches: once all sources have ended, all that is open. */
    synchronized StateLeft sessionsAhead() {
        List<UserSession> open = ahead.values().stream().flatMap(List::stream).toList();
        return new StateLeft(
                open.stream().map(UserSession::userId).distinct().count(),
                open.stream().mapToLong(UserSession::count).sum());
    }

    @Override
    public void close() {
        BOARDS.remove(id);
    }
}
