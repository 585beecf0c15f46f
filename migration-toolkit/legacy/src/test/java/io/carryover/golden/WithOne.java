package io.carryover.golden;

import org.apache.spark.api.java.function.PairFunction;
import scala.Tuple2;

final class WithOne implements PairFunction<String, String, Integer> {

    private static final long serialVersionUID = 1;

    @Override
    public Tuple2<String, Integer> call(String word) {
        return new Tuple2<>(word, 1);
    }
}
