package io.carryover.migrated.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RecordEncoderTest {

    @AutoClose
    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 1)
            .getOrCreate();

    @Test
    void aColumnForEachComponentInDeclaredOrder() {
        assertThat(RecordEncoder.of(Outer.class).schema().fieldNames())
                .containsExactly("inners", "amount", "time", "one", "bytes");
    }

    @Test
    void carriesRecordsThroughAFunction() {
        Inner inner = new Inner(7, 8L, "seven", Colour.GREEN);
        Outer full = new Outer(List.of(inner), new BigDecimal("12.50"), Instant.ofEpochMilli(1), inner, new byte[] {1});
        Outer empty = new Outer(List.of(), null, null, null, null);

        List<Outer> back = SPARK.createDataset(List.of(full, empty), RecordEncoder.of(Outer.class))
                .map((MapFunction<Outer, Outer>) outer -> outer, RecordEncoder.of(Outer.class))
                .collectAsList();

        assertThat(back.get(0).inners()).containsExactly(inner);
        assertThat(back.get(0).amount()).isEqualByComparingTo("12.5");
        assertThat(back.get(0).time()).isEqualTo(Instant.ofEpochMilli(1));
        assertThat(back.get(0).one()).isEqualTo(inner);
        assertThat(back.get(0).bytes()).containsExactly(1);
        assertThat(back.get(1)).isEqualTo(empty);
    }

    @Test
    void aTypeWithoutColumnsIsRefusedByName() {
        assertThatThrownBy(() -> columns(RecordEncoder.of(Unknown.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.util.Map");
    }

    @Test
    void aRecordThatIsNotPublicIsRefusedByName() {
        assertThatThrownBy(() -> columns(RecordEncoder.of(Hidden.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Hidden.class.getName());
    }

    private static int columns(Encoder<?> encoder) {
        return encoder.schema().size();
    }

    public enum Colour {
        GREEN
    }

    public record Inner(int number, Long boxed, String text, Colour colour) {}

    public record Outer(List<Inner> inners, BigDecimal amount, Instant time, Inner one, byte[] bytes) {}

    record Hidden(int number) {}

    public record Unknown(Map<String, Integer> map) {}
}
