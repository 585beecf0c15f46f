package io.carryover.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.migrated.compare.CompareRequest;
import io.carryover.migrated.compare.CompareResult;
import io.carryover.migrated.compare.CompareResult.ReadRows;
import io.carryover.migrated.compare.CompareResult.UnseenRow;
import io.carryover.migrated.compare.Example;
import io.carryover.migrated.compare.Findings;
import io.carryover.migrated.compare.Mismatches;
import io.carryover.migrated.compare.View;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.JobDifferences;
import io.carryover.parity.compare.RowEquality;
import io.carryover.parity.compare.RowPair;
import io.carryover.parity.compare.Source;
import io.carryover.parity.fixture.DeclaredChange;
import io.carryover.parity.json.ExactJson;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The outcome of a comparison of two jobs as a parity report of one case. */
record ComparisonReport(CompareRequest request, List<DeclaredChange> declared, CompareResult result) {

    private static final String SCENARIO = "shadow-run";

    ParityReport report() {
        Findings findings = result.findings();
        ApiResult migrated =
                ApiResult.ofOutputs("migrated", Side.MIGRATED, findings.migratedRows(), differences(findings));
        return ParityReport.of(List.of(
                new CaseReport(SCENARIO, caseName(), Source.LEGACY_ROWS, List.of(migrated)).with(notes(findings))));
    }

    private String caseName() {
        return (request.view() == View.LATEST ? "latest-by-" : "all-by-") + String.join("-", request.keys());
    }

    private List<Difference> differences(Findings findings) {
        JobDifferences told = new JobDifferences(new RowEquality(tolerancesByField()));
        List<Difference> differences = new ArrayList<>();
        for (DeclaredChange change : declared) {
            Difference seen = told.declared(change.declaration(), seen(change), change.migrated());
            if (seen.count() > 0) {
                differences.add(seen);
            }
        }
        add(differences, findings.missing(), told::missing);
        add(differences, findings.extra(), told::extra);
        String columns = columns(findings.changedColumns());
        add(differences, findings.changed(), (count, examples) -> told.changed(count, columns, examples));
        if (!result.notSeen().isEmpty()) {
            differences.add(
                    told.notSeen(declared.stream().flatMap(this::notSeen).toList()));
        }
        return differences;
    }

    /** A report tells fields by their own names, whatever they are fields of. */
    private Map<String, Double> tolerancesByField() {
        return request.tolerances().entrySet().stream()
                .collect(Collectors.toMap(
                        column -> column.getKey().substring(column.getKey().lastIndexOf('.') + 1),
                        Map.Entry::getValue,
                        Math::max));
    }

    private List<JsonNode> seen(DeclaredChange change) {
        Set<Integer> unseen = unseen(change);
        return IntStream.range(0, change.legacy().size())
                .filter(i -> !unseen.contains(i))
                .mapToObj(change.legacy()::get)
                .toList();
    }

    private Stream<String> notSeen(DeclaredChange change) {
        return unseen(change).stream()
                .map(i -> change.declaration().code() + ": " + change.legacy().get(i));
    }

    private Set<Integer> unseen(DeclaredChange change) {
        return result.notSeen().stream()
                .filter(row -> row.code().equals(change.declaration().code()))
                .map(UnseenRow::index)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void add(List<Difference> differences, Mismatches mismatches, Telling telling) {
        if (mismatches.count() > 0) {
            differences.add(telling.of(
                    mismatches.count(),
                    mismatches.examples().stream().map(ComparisonReport::pair).toList()));
        }
    }

    private static RowPair pair(Example example) {
        return new RowPair(json(example.key()), json(example.expected()), json(example.actual()));
    }

    private static JsonNode json(String text) {
        try {
            return text == null ? null : ExactJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String columns(Map<String, Long> changed) {
        return changed.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(column -> column.getKey() + " in " + rows(column.getValue()))
                .collect(Collectors.joining(", ", "Columns: ", "."));
    }

    private List<String> notes(Findings findings) {
        List<String> notes = new ArrayList<>();
        notes.add("Compared " + rows(findings.legacyRows()) + " of the legacy job with " + rows(findings.migratedRows())
                + " of the migrated job.");
        Optional.ofNullable(result.range())
                .ifPresent(range -> notes.add("Cut to " + range + ": " + cut("legacy", result.legacy()) + "; "
                        + cut("migrated", result.migrated()) + "."));
        leftOut("legacy", result.legacy()).ifPresent(notes::add);
        leftOut("migrated", result.migrated()).ifPresent(notes::add);
        notes.add(time());
        return notes;
    }

    private static String cut(String side, ReadRows read) {
        return side + " without " + rows(read.cutBefore()) + " before and " + rows(read.cutAfter()) + " behind";
    }

    private static Optional<String> leftOut(String side, ReadRows read) {
        return read.leftOut().stream()
                .findFirst()
                .map(first -> "Not complete, so not read on the " + side + " side: " + first
                        + (read.leftOut().size() == 1
                                ? ""
                                : " and " + (read.leftOut().size() - 1) + " more") + ".");
    }

    private String time() {
        String compared = "Took " + seconds(result.seconds());
        return result.bareJoinSeconds() == null
                ? compared + "."
                : compared + "; a bare full outer join of the same rows took " + seconds(result.bareJoinSeconds())
                        + ", so "
                        + String.format(Locale.ROOT, "%.2f", result.seconds() / result.bareJoinSeconds())
                        + " times as long.";
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    private interface Telling {
        Difference of(long count, List<RowPair> examples);
    }
}
