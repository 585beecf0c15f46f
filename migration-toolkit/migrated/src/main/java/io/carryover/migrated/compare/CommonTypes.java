package io.carryover.migrated.compare;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;

/** Types in which values of both sides are equal exactly if Spark writes them as the same JSON. */
final class CommonTypes {

    private static final Set<DataType> WHOLE_NUMBERS =
            Set.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType);
    private static final Set<DataType> FRACTIONS = Set.of(DataTypes.FloatType, DataTypes.DoubleType);
    private static final Set<DataType> OTHERS = Set.of(
            DataTypes.StringType,
            DataTypes.BooleanType,
            DataTypes.BinaryType,
            DataTypes.DateType,
            DataTypes.TimestampType,
            DataTypes.TimestampNTZType);

    private CommonTypes() {}

    /** One that holds every value of both; empty if there is none that is known to be safe. */
    static Optional<DataType> of(DataType left, DataType right) {
        if (WHOLE_NUMBERS.contains(left) && WHOLE_NUMBERS.contains(right)) {
            return Optional.of(DataTypes.LongType);
        }
        if (left instanceof DecimalType one && right instanceof DecimalType other) {
            return decimal(one, other);
        }
        return left.equals(right) && (FRACTIONS.contains(left) || isPlain(left)) ? Optional.of(left) : Optional.empty();
    }

    static boolean isFraction(DataType type) {
        return FRACTIONS.contains(type);
    }

    static boolean isNested(DataType type) {
        return type instanceof StructType || type instanceof ArrayType;
    }

    private static Optional<DataType> decimal(DecimalType one, DecimalType other) {
        int scale = Math.max(one.scale(), other.scale());
        int whole = Math.max(one.precision() - one.scale(), other.precision() - other.scale());
        return whole + scale <= DecimalType.MAX_PRECISION()
                ? Optional.of(DataTypes.createDecimalType(whole + scale, scale))
                : Optional.empty();
    }

    /** Without fractions, whose zero has a sign, and without maps, whose order means nothing. */
    private static boolean isPlain(DataType type) {
        if (type instanceof StructType struct) {
            return Arrays.stream(struct.fields()).allMatch(field -> isPlain(field.dataType()));
        }
        if (type instanceof ArrayType array) {
            return isPlain(array.elementType());
        }
        return WHOLE_NUMBERS.contains(type) || OTHERS.contains(type) || type instanceof DecimalType;
    }
}
