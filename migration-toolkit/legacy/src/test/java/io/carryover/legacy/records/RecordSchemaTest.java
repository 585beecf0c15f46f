package io.carryover.legacy.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {

    record Inner(long count, Instant time) {}

    record Row(int id, Integer boxed, String text, BigDecimal amount, TimeUnit unit, Inner inner, List<Inner> list) {}

    record Odd(Map<String, String> map) {}

    @Test
    void hasAColumnForEachComponentInDeclaredOrder() {
        assertThat(RecordSchema.of(Row.class).toDDL())
                .isEqualTo("id INT NOT NULL,boxed INT,text STRING,amount DECIMAL(38,18),unit STRING,"
                        + "inner STRUCT<count: BIGINT NOT NULL, time: TIMESTAMP>,"
                        + "list ARRAY<STRUCT<count: BIGINT NOT NULL, time: TIMESTAMP>>");
    }

    @Test
    void refusesAComponentThatHasNoColumnType() {
        assertThatThrownBy(() -> RecordSchema.of(Odd.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Map");
    }
}
