package io.carryover.scenarios.explicitendsessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.SourcePosition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollectedTest {

    private static final int MAX_EVENTS = 3;
    private static final Optional<OpenSession> NONE = Optional.empty();

    @Test
    void anEventOpensASession() {
        Collected collected = collect(NONE, event(1, "a"));

        assertThat(collected.open()).contains(new OpenSession(List.of("a"), 1));
        assertThat(collected.closed()).isEmpty();
    }

    @Test
    void anEventExtendsTheOpenSession() {
        assertThat(collect(open("a"), event(1, "b")).open()).contains(new OpenSession(List.of("a", "b"), 2));
    }

    @Test
    void theLastEventClosesTheSessionAndIsPartOfIt() {
        Collected collected = collect(open("a"), last(1, "b"));

        assertThat(collected.open()).isEmpty();
        assertThat(collected.closed()).containsExactly(closed("a", "b"));
    }

    @Test
    void aSingleLastEventIsASession() {
        assertThat(collect(NONE, last(1, "a")).closed()).containsExactly(closed("a"));
    }

    @Test
    void anEventBehindTheLastOneOpensTheNextSession() {
        Collected collected = collect(open("a"), last(1, "b"), event(2, "c"));

        assertThat(collected.closed()).containsExactly(closed("a", "b"));
        assertThat(collected.open()).contains(new OpenSession(List.of("c"), 1));
    }

    @Test
    void severalSessionsEndInOneStep() {
        assertThat(collect(NONE, last(1, "a"), event(2, "b"), last(3, "c")).closed())
                .containsExactly(closed("a"), closed("b", "c"));
    }

    @Test
    void eventsApplyInSourceOrderHoweverTheyCome() {
        assertThat(collect(NONE, last(3, "c"), event(2, "b"), event(1, "a")).closed())
                .containsExactly(closed("a", "b", "c"));
    }

    @Test
    void onlyTheNewestDataIsKeptAndTheCountStaysExact() {
        assertThat(collect(open("a"), event(1, "b"), event(2, "c"), event(3, "d"))
                        .open())
                .contains(new OpenSession(List.of("b", "c", "d"), 4));
    }

    private static Collected collect(Optional<OpenSession> before, SessionEvent... events) {
        return Collected.from(7, before, List.of(events).iterator(), MAX_EVENTS);
    }

    private static Optional<OpenSession> open(String... data) {
        return Optional.of(new OpenSession(List.of(data), data.length));
    }

    private static ClosedSession closed(String... data) {
        return new ClosedSession(7, List.of(data), data.length, End.LAST);
    }

    private static SessionEvent event(long line, String data) {
        return new SessionEvent(7, data, false, SourcePosition.inFile("batch-01.jsonl", line));
    }

    private static SessionEvent last(long line, String data) {
        return new SessionEvent(7, data, true, SourcePosition.inFile("batch-01.jsonl", line));
    }
}
