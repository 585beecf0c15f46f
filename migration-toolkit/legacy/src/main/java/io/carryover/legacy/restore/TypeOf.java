package io.carryover.legacy.restore;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A type with its arguments, which a class alone does not tell: {@code new TypeOf<Tuple2<String, Session>>() {}}. Scala's numbers
 * are erased there; a value is then taken as it is in the export.
 */
public abstract class TypeOf<T> {

    private final Type type;

    /** Of a direct subclass, which has the type written down. */
    protected TypeOf() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType own)) {
            throw new IllegalStateException("write the type down: new TypeOf<Tuple2<String, Long>>() {}");
        }
        this.type = own.getActualTypeArguments()[0];
    }

    final Type type() {
        return type;
    }
}
