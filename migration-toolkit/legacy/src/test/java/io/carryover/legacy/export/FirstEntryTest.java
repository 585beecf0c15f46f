package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.legacy.checkpoint.StateEntry;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FirstEntryTest {

    private static final OptionalLong UPDATED = OptionalLong.of(5);

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
    }

    @Test
    void isShippedWhereJavaCanSerializeIt() {
        FirstEntry first = first(7L);

        assertThat(first.stateClass()).isEqualTo("java.lang.Long");
        assertThat(first.mapped(FirstEntryTest::asItIs)).contains(new MappedState("key", 7L, UPDATED));
    }

    @Test
    void goesByItsNamesWhereJavaCannotWriteIt() {
        assertNamesAlone(first(new NotSerializable()), NotSerializable.class);
    }

    @Test
    void goesByItsNamesWhereJavaCanWriteItAndNotReadIt() {
        assertNamesAlone(first(new Unreadable()), Unreadable.class);
    }

    private static void assertNamesAlone(FirstEntry first, Class<?> state) {
        assertThat(first.keyClass()).isEqualTo("java.lang.String");
        assertThat(first.stateClass()).isEqualTo(state.getName());
        assertThat(first.mapped(FirstEntryTest::asItIs)).isEmpty();
    }

    private static FirstEntry first(Object state) {
        Class<?> type = state.getClass();
        return FirstEntry.in(TestSpark.with(Map.of())
                        .context()
                        .parallelize(List.of(1))
                        .map(any -> new StateEntry("key", type == Long.class ? 7L : made(type), UPDATED)))
                .orElseThrow();
    }

    private static Object made(Class<?> type) throws ReflectiveOperationException {
        return type.getDeclaredConstructor().newInstance();
    }

    private static Optional<MappedState> asItIs(StateEntry entry) {
        return Optional.of(new MappedState(entry.key(), entry.state(), entry.lastUpdatedMs()));
    }

    /** As Kryo takes them. */
    static final class NotSerializable {}

    static final class Unreadable implements Serializable {
        private void readObject(ObjectInputStream in) throws InvalidObjectException {
            throw new InvalidObjectException("written by somebody else");
        }
    }
}
