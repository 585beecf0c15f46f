package io.carryover.assess;

/** How sure a finding is. */
public enum Confidence {
    /** The bytecode says so. */
    HIGH,
    /** The bytecode says so on some path, or of some class that could not be followed to its end. */
    MEDIUM,
    /** A name or a shape suggests it. */
    LOW
}
