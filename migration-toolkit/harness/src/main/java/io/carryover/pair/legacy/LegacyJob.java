package io.carryover.pair.legacy;

/**
 * The legacy job of a pair.
 *
 * @param wiring from events to outputs
 * @param state what is compared of its state
 * @param ownStateIntervals whether state streams at Spark's default checkpoint interval stay there
 */
public record LegacyJob<E>(LegacyWiring<E> wiring, LegacyState state, boolean ownStateIntervals) {

    public LegacyJob(LegacyWiring<E> wiring) {
        this(wiring, LegacyState.AS_IT_IS, false);
    }

    public LegacyJob<E> withState(LegacyState compared) {
        return new LegacyJob<>(wiring, compared, ownStateIntervals);
    }

    public LegacyJob<E> withOwnStateIntervals() {
        return new LegacyJob<>(wiring, state, true);
    }
}
