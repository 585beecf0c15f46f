package io.carryover.parity.report;

import com.google.common.html.HtmlEscapers;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report for the page of a CI job: a verdict, a table, and folded details of what differs. */
public final class MarkdownSummary {

    /** Job pages take about a megabyte. */
    private static final int MOST_DETAILS = 40;

    private MarkdownSummary() {}

    /** Lines ended by line feeds, in the Markdown of GitHub. */
    public static String text(ParityReport report) {
        Overview overview = new Overview(report);
        List<String> lines = new ArrayList<>(List.of(
                "## Parity: " + marked(report.verdict()), "", overview.headline() + " " + counts(overview), ""));
        if (!report.scenarios().isEmpty()) {
            lines.addAll(table(overview));
            lines.add("");
        }
        report.searches().forEach(search -> lines.addAll(List.of(Markdown.escaped(search.toString()), "")));
        lines.addAll(details(report));
        return String.join("\n", lines);
    }

    private static String counts(Overview overview) {
        String results = Stream.of(Verdict.values())
                .map(verdict -> overview.count(verdict) + " " + verdict.word())
                .collect(Collectors.joining(", "));
        int kills = overview.recoveries().size();
        return "Cases x APIs: " + results + (kills == 0 ? "." : "; " + kills + " kills.");
    }

    private static List<String> table(Overview overview) {
        List<Column> columns = overview.columns();
        List<String> lines = new ArrayList<>();
        lines.add(Markdown.row("scenario", columns.stream().map(column -> Markdown.escaped(column.api()))));
        lines.add(Markdown.row("---", columns.stream().map(column -> "---")));
        overview.scenarios()
                .forEach(scenario -> lines.add(Markdown.row(
                        Markdown.escaped(scenario), columns.stream().map(column -> overview.tally(scenario, column)
                                .map(MarkdownSummary::cell)
                                .orElse("-")))));
        return lines;
    }

    private static String cell(Tally tally) {
        return marked(tally.verdict()) + " " + tally.counts();
    }

    private static String marked(Verdict verdict) {
        return verdict.symbol() + " " + verdict.word();
    }

    private static List<String> details(ParityReport report) {
        List<Detail> all = report.scenarios().stream()
                .flatMap(one -> one.apis().stream().flatMap(RunFindings::of).map(findings -> new Detail(one, findings)))
                .sorted(Comparator.comparing(Detail::verdict).reversed())
                .toList();
        List<String> lines = new ArrayList<>();
        all.stream().limit(MOST_DETAILS).forEach(detail -> lines.addAll(detail.lines()));
        if (all.size() > MOST_DETAILS) {
            lines.add("And " + (all.size() - MOST_DETAILS) + " more, in the report's page.");
            lines.add("");
        }
        return lines;
    }

    private static String html(String text) {
        return HtmlEscapers.htmlEscaper().escape(Markdown.oneLine(text));
    }

    private record Detail(CaseReport one, RunFindings findings) {

        Verdict verdict() {
            return Verdict.of(findings.differences());
        }

        /** Raw HTML up to the next empty line: within it, Markdown means nothing. */
        List<String> lines() {
            String codes = findings.differences().stream()
                    .map(difference -> difference.code() + " x " + difference.count())
                    .collect(Collectors.joining(", "));
            String place = String.join(" / ", one.scenario(), one.caseName(), findings.name());
            List<String> lines = new ArrayList<>();
            lines.add("<details><summary>" + verdict().symbol() + " " + html(place + ": " + codes) + "</summary>");
            findings.differences().forEach(difference -> lines.addAll(lines(difference)));
            lines.addAll(List.of("</details>", ""));
            return lines;
        }

        private static List<String> lines(Difference difference) {
            String examples =
                    difference.examples().stream().map(MarkdownSummary::html).collect(Collectors.joining("\n"));
            return List.of(
                    "<p><b>" + html(difference.code()) + "</b> " + html(difference.reason()) + "</p>",
                    "<pre>" + examples + "</pre>");
        }
    }
}
