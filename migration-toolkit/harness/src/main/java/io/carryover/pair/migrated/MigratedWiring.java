package io.carryover.pair.migrated;

import org.apache.spark.sql.Dataset;

/** The migrated job between its source and its sink. */
@FunctionalInterface
public interface MigratedWiring<E> {

    Dataset<?> wire(Dataset<E> events);
}
