package io.carryover.legacy;

import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** The class tags that Scala's compiler passes by itself and Java has to pass by hand. */
public final class ScalaTags {

    private ScalaTags() {}

    /** A tag that fits every class, as Spark's own Java API uses it. */
    @SuppressWarnings("unchecked") // erased: the tag is only asked for arrays, and Object[] holds them all
    public static <T> ClassTag<T> any() {
        return (ClassTag<T>) (ClassTag<?>) ClassTag$.MODULE$.apply(Object.class);
    }
}
