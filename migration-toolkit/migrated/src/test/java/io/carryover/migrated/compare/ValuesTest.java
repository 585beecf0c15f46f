package io.carryover.migrated.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When two values are the same. Each pair is a column of its own, so that one comparison shows all of them. */
class ValuesTest extends CompareTest {

    private static final String BETWEEN = " \\| ";

    @Test
    void sameInJson() {
        jsonAndJson(
                true,
                "200 | 200.00",
                "2e2 | 200",
                "0.1 | 1E-1",
                "0 | -0.0",
                "12345678901234567890123 | 12345678901234567890123.0",
                "{\"a\":1,\"b\":null} | {\"a\":1}",
                "{\"a\":1,\"b\":{\"c\":2,\"d\":3}} | {\"b\":{\"d\":3.0,\"c\":2},\"a\":1}",
                "[1,{\"x\":1,\"y\":2}] | [1.0,{\"y\":2,\"x\":1}]",
                "\"\\u0041\" | \"A\"",
                "null | null");
    }

    @Test
    void otherInJson() {
        jsonAndJson(
                false,
                "200 | \"200\"",
                "0.1 | 0.10000000000000000001",
                "true | \"true\"",
                "null | \"null\"",
                "null | 0",
                "[] | {}",
                "[1,2] | [2,1]",
                "[1,null] | [1]",
                "\"2026-01-01T00:00:00Z\" | \"2026-01-01T00:00:00.000Z\"",
                "\"a\" | \"A\"");
    }

    @Test
    void sameInJsonAndParquet() {
        jsonAndParquet(
                true,
                "200 | cast(200 as int)",
                "200 | cast(200 as bigint)",
                "200.5 | cast(200.5 as decimal(38,18))",
                "0.1 | cast(0.1 as double)",
                "0.1 | cast(0.1 as float)",
                "1e300 | cast(1e300 as double)",
                "0 | cast('-0.0' as double)",
                "\"2026-01-01T00:00:00Z\" | timestamp'2026-01-01 00:00:00'",
                "\"2026-01-01T01:00:00.000001+01:00\" | timestamp'2026-01-01 00:00:00.000001'",
                "\"2026-01-01T00:00:00\" | timestamp_ntz'2026-01-01 00:00:00'",
                "\"2026-01-01\" | date'2026-01-01'",
                "[\"2026-01-01T00:00:00Z\"] | array(timestamp'2026-01-01 00:00:00')",
                "{\"at\":\"2026-01-01T00:00:00.0Z\"} | named_struct('at', timestamp'2026-01-01 00:00:00')",
                "{\"b\":[1],\"a\":{\"x\":\"y\"}} | named_struct('a', named_struct('x', 'y'), 'b', array(1))",
                "{\"k\":1} | map('k', 1)",
                "true | true",
                "null | cast(null as string)");
    }

    @Test
    void otherInJsonAndParquet() {
        jsonAndParquet(
                false,
                "200 | '200'",
                "\"200\" | 200",
                "\"2026-01-01T00:00:00.000002Z\" | timestamp'2026-01-01 00:00:00.000001'",
                "\"some day\" | timestamp'2026-01-01 00:00:00'",
                "\"2026-01-01T00:00:00Z\" | '2026-01-01T00:00:00.0Z'",
                "1767225600 | timestamp'2026-01-01 00:00:00'");
    }

    @Test
    void sameInParquetOfOtherTypes() {
        parquetAndParquet(
                true,
                "cast(1 as int) | cast(1 as bigint)",
                "cast(1.5 as decimal(18,2)) | cast(1.5 as decimal(38,18))",
                "cast(2 as int) | cast(2.0 as decimal(4,1))",
                "cast('-0.0' as double) | cast(0 as double)",
                "cast(0.1 as float) | cast(0.1 as double)",
                "named_struct('a', 1, 'b', 2) | named_struct('b', 2L, 'a', 1)",
                "'2026-01-01T00:00:00Z' | timestamp'2026-01-01 00:00:00'",
                "timestamp'2026-01-01 00:00:00.000001' | timestamp'2026-01-01 00:00:00.000001'",
                "cast(null as int) | cast(null as string)");
    }

    @Test
    void timesInParquetDifferByAMicrosecond() {
        assertThat(jobs.legacyQuery("select 'ann' as user, timestamp'2026-01-01 00:00:00.000001' as v")
                        .migratedQuery("select 'ann' as user, timestamp'2026-01-01 00:00:00.000002' as v")
                        .findings()
                        .changedColumns())
                .containsOnlyKeys("v");
    }

    @Test
    void namesOfColumnsDifferByTheirCase() {
        assertThat(jobs.legacyQuery("select 'ann' as user, 1 as v")
                        .migratedQuery("select 'ann' as user, 1 as V")
                        .findings()
                        .changedColumns())
                .containsOnlyKeys("v", "V");
    }

    private void jsonAndJson(boolean same, String... pairs) {
        jobs.legacy(json(firsts(pairs))).migrated(json(seconds(pairs)));
        assertThatAllAre(same, pairs);
    }

    private void jsonAndParquet(boolean same, String... pairs) {
        jobs.legacy(json(firsts(pairs))).migratedQuery(query(seconds(pairs)));
        assertThatAllAre(same, pairs);
    }

    private void parquetAndParquet(boolean same, String... pairs) {
        jobs.legacyQuery(query(firsts(pairs))).migratedQuery(query(seconds(pairs)));
        assertThatAllAre(same, pairs);
    }

    private void assertThatAllAre(boolean same, String... pairs) {
        List<String> changed = jobs.findings().changedColumns().keySet().stream()
                .map(column -> pairs[Integer.parseInt(column.substring(1))])
                .toList();
        assertThat(changed).containsExactlyInAnyOrder(same ? new String[0] : pairs);
    }

    private static String json(List<String> values) {
        List<String> fields = new ArrayList<>(List.of("\"user\":\"ann\""));
        values.forEach(value -> fields.add("\"v" + (fields.size() - 1) + "\":" + value));
        return "{" + String.join(",", fields) + "}";
    }

    private static String query(List<String> values) {
        List<String> columns = new ArrayList<>(List.of("'ann' as user"));
        values.forEach(value -> columns.add(value + " as v" + (columns.size() - 1)));
        return "select " + String.join(", ", columns);
    }

    private static List<String> firsts(String... pairs) {
        return Arrays.stream(pairs).map(pair -> pair.split(BETWEEN)[0]).toList();
    }

    private static List<String> seconds(String... pairs) {
        return Arrays.stream(pairs).map(pair -> pair.split(BETWEEN)[1]).toList();
    }
}
