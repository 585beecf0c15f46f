package io.carryover.pair.json;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.CalendarInterval;
import scala.Option;
import scala.Product;
import scala.jdk.javaapi.CollectionConverters;
import scala.math.BigInt;

/**
 * How values of a type are written: as something simpler.
 *
 * @param type with its subtypes
 * @param simpler what is written instead
 */
record Form<T>(Class<T> type, Function<T, Object> simpler) {

    /** The first that fits counts: what Scala calls a list or an option is also a product. */
    private static final List<Form<?>> ALL = List.of(
            new Form<>(Row.class, Columns::of),
            new Form<>(Option.class, option -> option.isEmpty() ? null : option.get()),
            new Form<>(Optional.class, optional -> ((Optional<?>) optional).isPresent() ? optional.get() : null),
            new Form<>(
                    org.apache.spark.api.java.Optional.class, optional -> optional.isPresent() ? optional.get() : null),
            new Form<>(Map.class, Columns::of),
            new Form<>(
                    scala.collection.Map.class,
                    map -> Columns.of(CollectionConverters.asJava((scala.collection.Map<?, ?>) map))),
            new Form<>(scala.collection.Iterable.class, EngineJson::nodes),
            new Form<>(Product.class, Columns::of),
            new Form<>(scala.math.BigDecimal.class, scala.math.BigDecimal::bigDecimal),
            new Form<>(BigInt.class, number -> new BigDecimal(number.bigInteger())),
            new Form<>(java.sql.Date.class, date -> date.toLocalDate().toString()),
            new Form<>(java.sql.Time.class, time -> time.toLocalTime().toString()),
            new Form<>(Date.class, date -> date.toInstant().toString()),
            new Form<>(Calendar.class, calendar -> calendar.toInstant().toString()),
            new Form<>(java.time.OffsetDateTime.class, time -> time.toInstant().toString()),
            new Form<>(java.time.ZonedDateTime.class, time -> time.toInstant().toString()),
            new Form<>(Temporal.class, Temporal::toString),
            new Form<>(TemporalAmount.class, TemporalAmount::toString),
            new Form<>(CalendarInterval.class, CalendarInterval::toString));

    /** How a type is written that JSON has no form for; empty if Jackson knows better. */
    static Optional<Form<?>> of(Class<?> type) {
        return ALL.stream().filter(form -> form.type().isAssignableFrom(type)).findFirst();
    }

    Object apply(Object value) {
        return simpler.apply(type.cast(value));
    }
}
