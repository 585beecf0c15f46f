package io.carryover.assess.state;

import io.carryover.assess.code.MethodFlow;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Something that a state function does on at least one path.
 *
 * @param subject what it does it with, such as the name of a method; empty if the kind says it all
 */
public record Observation(Kind kind, MethodFlow flow, AbstractInsnNode instruction, String subject) {

    /** What a state function may do. */
    public enum Kind {
        /** {@code update} or {@code remove} behind {@code remove}. */
        CHANGED_AFTER_REMOVE,
        /** {@code get} where nothing says that there is a state. */
        UNGUARDED_GET,
        /** {@code update} or {@code remove} while the key times out. */
        CHANGED_WHILE_TIMING_OUT,
        /** The object in the state is changed, and no {@code update} follows. */
        MUTATED_WITHOUT_UPDATE,
        /** It asks for the time. */
        CLOCK,
        /** It asks for a random value. */
        RANDOMNESS,
        /** It talks to something outside of the job. */
        SIDE_EFFECT,
        /** It writes a static field, or changes a collection in one. */
        STATIC_STATE,
        /** It changes a collection that it was made with. */
        CAPTURED_COLLECTION,
        /** It asks a broadcast variable. */
        BROADCAST,
        /** It adds to an accumulator. */
        ACCUMULATOR,
        /** It asks whether there are values in this batch. */
        ASKS_FOR_IDLENESS
    }
}
