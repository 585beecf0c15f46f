package io.carryover.legacy.columns;

/** Says in one line which field of a key or state has no column type, and why. */
public final class CannotTypeException extends RuntimeException {

    CannotTypeException(String path, String why) {
        super(path + ": " + why + ": give a mapper that makes a record or a bean of it");
    }
}
