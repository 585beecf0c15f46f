package io.carryover.legacy.columns;

import java.io.Serializable;

/** Reads a field of an object. */
sealed interface Getter extends Serializable permits MethodGetter, ElementGetter {

    Object of(Object value);
}
