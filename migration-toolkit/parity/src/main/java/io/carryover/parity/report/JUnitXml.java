package io.carryover.parity.report;

import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report in the form that build servers read test results in: a suite for each scenario; a test for each
 * implementation in each case, and one for each kill. A test fails on differences that were not declared; declared ones
 * are its output.
 */
public final class JUnitXml {

    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String text(ParityReport report) {
        StringWriter text = new StringWriter();
        try {
            new JUnitXml(XMLOutputFactory.newFactory().createXMLStreamWriter(text)).write(report);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(ParityReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        lineFeed(0);
        xml.writeStartElement("testsuites");
        attributes("Carryover parity", tests(report.scenarios()));
        for (String scenario : new Overview(report).scenarios()) {
            suite(scenario, tests(report.casesOf(scenario)));
        }
        lineFeed(0);
        xml.writeEndElement();
        lineFeed(0);
        xml.writeEndDocument();
    }

    private void suite(String scenario, List<Test> tests) throws XMLStreamException {
        lineFeed(1);
        xml.writeStartElement("testsuite");
        attributes(scenario, tests);
        for (Test test : tests) {
            test(scenario, test);
        }
        lineFeed(1);
        xml.writeEndElement();
    }

    private void attributes(String name, List<Test> tests) throws XMLStreamException {
        attribute("name", name);
        attribute("tests", Integer.toString(tests.size()));
        attribute("failures", Long.toString(tests.stream().filter(Test::fails).count()));
        attribute("errors", "0");
        attribute("skipped", "0");
        attribute("time", seconds(tests.stream().mapToDouble(Test::millis).sum()));
    }

    private void test(String scenario, Test test) throws XMLStreamException {
        lineFeed(2);
        xml.writeStartElement("testcase");
        attribute("classname", scenario);
        attribute("name", test.name());
        attribute("time", seconds(test.millis()));
        List<Difference> mismatches = test.differences(false);
        List<Difference> declared = test.differences(true);
        if (!mismatches.isEmpty()) {
            failure(mismatches);
        }
        if (!declared.isEmpty()) {
            lineFeed(3);
            xml.writeStartElement("system-out");
            xml.writeCharacters(printable(details(declared)));
            xml.writeEndElement();
        }
        if (!test.differences().isEmpty()) {
            lineFeed(2);
        }
        xml.writeEndElement();
    }

    /** One for all: several in one test are more than some readers take. */
    private void failure(List<Difference> mismatches) throws XMLStreamException {
        lineFeed(3);
        xml.writeStartElement("failure");
        attribute("type", mismatches.get(0).code());
        attribute(
                "message",
                mismatches.stream()
                        .map(difference -> difference.code() + " x " + difference.count())
                        .collect(Collectors.joining(", ")));
        xml.writeCharacters(printable(details(mismatches)));
        xml.writeEndElement();
    }

    private static String details(List<Difference> differences) {
        return differences.stream().map(JUnitXml::details).collect(Collectors.joining("\n"));
    }

    private static String details(Difference difference) {
        List<String> lines = new ArrayList<>();
        lines.add(difference.code() + " x " + difference.count() + ": " + difference.reason());
        difference.examples().forEach(example -> lines.add("  " + example));
        return String.join("\n", lines);
    }

    private static List<Test> tests(List<CaseReport> cases) {
        List<Test> tests = new ArrayList<>();
        for (CaseReport one : cases) {
            for (ApiResult result : one.apis()) {
                String name = one.caseName() + " [" + result.api() + "]";
                double millis =
                        result.steps().stream().mapToDouble(StepFigures::millis).sum();
                tests.add(new Test(name, millis, result.differences()));
                result.kills()
                        .forEach(kill -> tests.add(new Test(
                                name + " killed in step " + kill.step() + " " + kill.point(), 0, kill.differences())));
            }
        }
        return tests;
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, printable(value));
    }

    private void lineFeed(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000);
    }

    /** XML has no way to write some characters at all. */
    private static String printable(String text) {
        return NO_XML.matcher(text).replaceAll("\uFFFD");
    }

    private record Test(String name, double millis, List<Difference> differences) {

        boolean fails() {
            return Verdict.of(differences) == Verdict.DIFFERENT;
        }

        List<Difference> differences(boolean declared) {
            return differences.stream()
                    .filter(difference -> difference.isDeclared() == declared)
                    .toList();
        }
    }
}
