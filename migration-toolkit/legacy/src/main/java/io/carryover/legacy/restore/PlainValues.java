package io.carryover.legacy.restore;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** Values without parts. A number may become one that holds every value of its type. */
final class PlainValues {

    private static final List<DataType> INTEGRAL =
            List.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType);

    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);

    private static final Map<Class<?>, DataType> TYPES = Map.ofEntries(
            Map.entry(String.class, DataTypes.StringType),
            Map.entry(Boolean.class, DataTypes.BooleanType),
            Map.entry(Byte.class, DataTypes.ByteType),
            Map.entry(Short.class, DataTypes.ShortType),
            Map.entry(Integer.class, DataTypes.IntegerType),
            Map.entry(Long.class, DataTypes.LongType),
            Map.entry(Float.class, DataTypes.FloatType),
            Map.entry(Double.class, DataTypes.DoubleType),
            Map.entry(byte[].class, DataTypes.BinaryType),
            Map.entry(Instant.class, DataTypes.TimestampType),
            Map.entry(Timestamp.class, DataTypes.TimestampType),
            Map.entry(LocalDateTime.class, DataTypes.TimestampNTZType),
            Map.entry(LocalDate.class, DataTypes.DateType),
            Map.entry(Date.class, DataTypes.DateType));

    /** Of which there is one class each: where the wanted one is left open, they are taken as they come. */
    private static final Set<DataType> OF_ONE_CLASS = Set.of(
            DataTypes.BooleanType,
            DataTypes.ByteType,
            DataTypes.ShortType,
            DataTypes.IntegerType,
            DataTypes.LongType,
            DataTypes.FloatType,
            DataTypes.DoubleType,
            DataTypes.StringType);

    private PlainValues() {}

    static boolean knows(Class<?> type) {
        return TYPES.containsKey(boxed(type))
                || type.isEnum()
                || type == BigDecimal.class
                || type == scala.math.BigDecimal.class;
    }

    /** Empty if the column does not fit the class. */
    static Optional<Conversion> of(DataType carried, Class<?> wanted) {
        Class<?> type = boxed(wanted);
        if (type.isEnum()) {
            return Optional.<Conversion>of(column -> constant(type, column))
                    .filter(fits -> carried.equals(DataTypes.StringType));
        }
        if (type == BigDecimal.class) {
            return Optional.<Conversion>of(column -> column).filter(fits -> carried instanceof DecimalType);
        }
        if (type == scala.math.BigDecimal.class) {
            return Optional.<Conversion>of(PlainValues::decimalOfScala).filter(fits -> carried instanceof DecimalType);
        }
        if (type == Object.class) {
            return Optional.<Conversion>of(column -> column).filter(fits -> OF_ONE_CLASS.contains(carried));
        }
        if (!TYPES.containsKey(type) || !holds(TYPES.get(type), carried)) {
            return Optional.empty();
        }
        return Optional.of(column -> column == null ? null : value(type, column));
    }

    private static Object decimalOfScala(Object column) {
        return column == null ? null : new scala.math.BigDecimal((BigDecimal) column);
    }

    private static boolean holds(DataType wanted, DataType carried) {
        return wanted.equals(carried)
                || INTEGRAL.contains(carried) && INTEGRAL.indexOf(wanted) > INTEGRAL.indexOf(carried)
                || wanted.equals(DataTypes.DoubleType) && carried.equals(DataTypes.FloatType);
    }

    private static Object value(Class<?> type, Object column) {
        if (column instanceof Number number) {
            return number(type, number);
        }
        if (type == Instant.class && column instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (type == Timestamp.class && column instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        if (type == LocalDate.class && column instanceof Date date) {
            return date.toLocalDate();
        }
        return type == Date.class && column instanceof LocalDate date ? Date.valueOf(date) : column;
    }

    private static Object number(Class<?> type, Number number) {
        if (type == Long.class) {
            return number.longValue();
        }
        if (type == Integer.class) {
            return number.intValue();
        }
        if (type == Short.class) {
            return number.shortValue();
        }
        return type == Double.class ? Double.valueOf(number.doubleValue()) : number;
    }

    private static Object constant(Class<?> type, Object column) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(column)) {
                return constant;
            }
        }
        if (column == null) {
            return null;
        }
        throw new IllegalStateException("\"" + column + "\" in the export is no " + type.getSimpleName());
    }

    private static Class<?> boxed(Class<?> type) {
        return BOXED.getOrDefault(type, type);
    }
}
