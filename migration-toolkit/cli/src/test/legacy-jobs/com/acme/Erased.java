package com.acme;

import org.apache.spark.api.java.function.Function2;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** Raw types: nothing says what is kept. */
@SuppressWarnings({"rawtypes", "unchecked"})
public final class Erased {

    private Erased() {}

    static JavaPairDStream keep(JavaPairDStream pairs) {
        return pairs.updateStateByKey((Function2) (values, state) -> state);
    }
}
