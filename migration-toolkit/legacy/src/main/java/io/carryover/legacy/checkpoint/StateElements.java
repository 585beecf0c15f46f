package io.carryover.legacy.checkpoint;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.apache.spark.streaming.rdd.MapWithStateRDDRecord;
import scala.Tuple2;
import scala.Tuple3;
import scala.jdk.javaapi.CollectionConverters;

/** The states in the elements of a state RDD, one after the other. Run on Spark 3.5.1 and 4.1. */
public final class StateElements implements Iterator<StateEntry> {

    private final Iterator<?> elements;
    private Iterator<StateEntry> current = Collections.emptyIterator();

    /** @param elements those of a partition */
    public StateElements(Iterator<?> elements) {
        this.elements = elements;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && elements.hasNext()) {
            current = entries(elements.next());
        }
        return current.hasNext();
    }

    @Override
    public StateEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    private static Iterator<StateEntry> entries(Object element) {
        if (element instanceof MapWithStateRDDRecord<?, ?, ?> partition) {
            return dated(CollectionConverters.asJava(partition.stateMap().getAll()));
        }
        Tuple2<?, ?> state = (Tuple2<?, ?>) element;
        return Collections.singleton(new StateEntry(state._1(), state._2(), OptionalLong.empty()))
                .iterator();
    }

    private static Iterator<StateEntry> dated(Iterator<? extends Tuple3<?, ?, ?>> states) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return states.hasNext();
            }

            @Override
            public StateEntry next() {
                Tuple3<?, ?, ?> state = states.next();
                return new StateEntry(state._1(), state._2(), OptionalLong.of(((Number) state._3()).longValue()));
            }
        };
    }
}
