package io.carryover.legacy.columns;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The types without fields or elements, and what Spark's encoders make of them. */
enum PlainType {
    BOOLEAN(DataTypes.BooleanType, Function.identity(), boolean.class, Boolean.class),
    BYTE(DataTypes.ByteType, Function.identity(), byte.class, Byte.class),
    SHORT(DataTypes.ShortType, Function.identity(), short.class, Short.class),
    INT(DataTypes.IntegerType, Function.identity(), int.class, Integer.class),
    LONG(DataTypes.LongType, Function.identity(), long.class, Long.class),
    FLOAT(DataTypes.FloatType, Function.identity(), float.class, Float.class),
    DOUBLE(DataTypes.DoubleType, Function.identity(), double.class, Double.class),
    STRING(DataTypes.StringType, Object::toString, String.class, char.class, Character.class, UUID.class),
    ENUM(DataTypes.StringType, value -> ((Enum<?>) value).name(), Enum.class),
    BINARY(DataTypes.BinaryType, Function.identity(), byte[].class),
    DECIMAL(DataTypes.createDecimalType(38, 18), PlainType::decimal, BigDecimal.class, scala.math.BigDecimal.class),
    BIG_INTEGER(DataTypes.createDecimalType(38, 0), PlainType::whole, BigInteger.class, scala.math.BigInt.class),
    TIMESTAMP(
            DataTypes.TimestampType, PlainType::instant, Instant.class, java.sql.Timestamp.class, java.util.Date.class),
    DATE(DataTypes.DateType, PlainType::date, LocalDate.class, java.sql.Date.class),
    LOCAL_TIME_AND_DATE(DataTypes.TimestampNTZType, Function.identity(), LocalDateTime.class),
    DURATION(DataTypes.createDayTimeIntervalType(), Function.identity(), Duration.class);

    private static final int MOST_DIGITS = 38;
    private static final int DECIMAL_SCALE = 18;

    private final DataType type;
    private final Function<Object, Object> conversion;
    private final Set<Class<?>> classes;

    PlainType(DataType type, Function<Object, Object> conversion, Class<?>... classes) {
        this.type = type;
        this.conversion = conversion;
        this.classes = Set.of(classes);
    }

    static Optional<PlainType> of(Class<?> valueClass) {
        return Arrays.stream(values()).filter(plain -> plain.takes(valueClass)).findFirst();
    }

    DataType type() {
        return type;
    }

    boolean takes(Class<?> valueClass) {
        return classes.contains(valueClass) || this == ENUM && Enum.class.isAssignableFrom(valueClass);
    }

    /** @throws CannotTypeException if a column of the type cannot hold it exactly */
    Object valueOf(Object value, String path) {
        try {
            return conversion.apply(value);
        } catch (ArithmeticException e) {
            throw new CannotTypeException(path, value + " does not fit " + type.catalogString());
        }
    }

    private static Object decimal(Object value) {
        BigDecimal decimal = value instanceof scala.math.BigDecimal scala ? scala.bigDecimal() : (BigDecimal) value;
        return fitting(decimal.setScale(DECIMAL_SCALE));
    }

    private static Object whole(Object value) {
        BigInteger whole = value instanceof scala.math.BigInt scala ? scala.bigInteger() : (BigInteger) value;
        return fitting(new BigDecimal(whole));
    }

    private static BigDecimal fitting(BigDecimal decimal) {
        if (decimal.precision() > MOST_DIGITS) {
            throw new ArithmeticException("too many digits");
        }
        return decimal;
    }

    private static Object instant(Object value) {
        if (value instanceof Instant instant) {
            return instant;
        }
        return value instanceof java.sql.Timestamp time
                ? time.toInstant()
                : Instant.ofEpochMilli(((java.util.Date) value).getTime());
    }

    private static Object date(Object value) {
        return value instanceof LocalDate date ? date : ((java.sql.Date) value).toLocalDate();
    }
}
