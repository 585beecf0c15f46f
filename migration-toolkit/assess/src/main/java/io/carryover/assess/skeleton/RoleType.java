package io.carryover.assess.skeleton;

/**
 * The type of a key, a value, a state or an output, and how it is written down.
 *
 * @param type marked for {@link JavaSource}
 * @param encoder an expression of its Spark encoder
 * @param sample a value of it as JSON; null if JSON does not make one
 */
record RoleType(String type, String encoder, String sample) {

    /** @param why as a message of the gap */
    static RoleType gap(String why) {
        return new RoleType("Object", "Gap.open(" + Quoted.java(why) + ")", null);
    }

    boolean isReadable() {
        return sample != null;
    }

    boolean isGap() {
        return encoder.startsWith("Gap.");
    }

    /** Whether a state of it says something to the state store's schema. */
    boolean isOpaque() {
        return encoder.contains("javaSerialization");
    }
}
