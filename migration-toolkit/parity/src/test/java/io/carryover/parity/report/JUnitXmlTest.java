package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.carryover.parity.compare.Source;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class JUnitXmlTest {

    @Test
    void hasTheFormThatBuildServersRead() {
        assertIsValid(LargeReport.make());
    }

    @Test
    void hasThatFormWithoutCases() {
        assertIsValid(ParityReport.of(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"]]><failure/>", "\" name=\"&lt;", "a\u0000\u001b[31mb", "\ud83d", "\ufffe", "\ud83d\ude00\n\n"})
    void hasThatFormWhateverTheDataSays(String hostile) {
        ParityReport report = Reports.sayingEverywhere(hostile);

        assertIsValid(report);
        assertThat(xml(report).getAllElements().eachText())
                .hasSameSizeAs(xml(Reports.sayingEverywhere("harmless")).getAllElements());
    }

    @Test
    void addsUp() {
        Document xml = xml(LargeReport.make());
        Element all = xml.select("testsuites").first();

        assertThat(xml.select("testsuite")).hasSize(13);
        assertThat(number(all, "tests"))
                .isEqualTo(xml.select("testcase").size())
                .isGreaterThan(65 * 4 * 24);
        assertThat(number(all, "failures"))
                .isEqualTo(xml.select("failure").size())
                .isEqualTo(2);
        for (String total : List.of("tests", "failures", "errors", "skipped")) {
            assertThat(xml.select("testsuite").stream()
                            .mapToInt(suite -> number(suite, total))
                            .sum())
                    .isEqualTo(number(all, total));
        }
        xml.select("testsuite").forEach(suite -> {
            assertThat(number(suite, "tests"))
                    .isEqualTo(suite.select("testcase").size());
            assertThat(number(suite, "failures"))
                    .isEqualTo(suite.select("failure").size());
        });
    }

    @Test
    void failsATestWithAllItsDifferences() {
        Element failure = xml(Reports.ofEveryKind()).select("failure").first();

        assertThat(failure.parent().attr("classname")).isEqualTo("gap-sessions");
        assertThat(failure.parent().attr("name")).isEqualTo("late-records [groupState]");
        assertThat(failure.attr("type")).isEqualTo("extra-output");
        assertThat(failure.attr("message")).isEqualTo("extra-output x 9");
        assertThat(failure.wholeText())
                .isEqualTo("extra-output x 9: Emitted in that step and not expected.\n"
                        + "  batch 2: {\"userId\":\"<script>alert('u1')</script>\",\"count\":1}");
    }

    @Test
    void passesATestThatDiffersAsDeclaredAndSaysSo() {
        Element declared = xml(Reports.ofEveryKind()).select("system-out").first();

        assertThat(declared.parent().attr("name")).isEqualTo("late-records [builtin]");
        assertThat(declared.parent().select("failure")).isEmpty();
        assertThat(declared.text()).startsWith("D23 x 2: The built-in session window");
    }

    @Test
    void hasATestForEveryKill() {
        Element failure = xml(LargeReport.make())
                .select("testsuite[name=active-users] failure")
                .first();

        assertThat(failure.parent().attr("name"))
                .isEqualTo("expiry [transformWithState] killed in step 3 between output and commit");
    }

    @Test
    void tellsTheTimeOfTheStepsInSeconds() {
        ApiResult result = Reports.result("builtin", Side.MIGRATED, null)
                .withSteps(List.of(new StepFigures(1, 1500, 1L), new StepFigures(2, 80.4, 1L)));
        Document xml = xml(ParityReport.of(List.of(Reports.report("s", "plain", Source.FIXTURE, result))));

        assertThat(xml.select("[time]").eachAttr("time")).containsExactly("1.580", "1.580", "1.580");
    }

    private static void assertIsValid(ParityReport report) {
        assertThatCode(() ->
                        schema().newValidator().validate(new StreamSource(new StringReader(JUnitXml.text(report)))))
                .doesNotThrowAnyException();
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitXmlTest.class.getResource("junit.xsd"));
    }

    private static Document xml(ParityReport report) {
        return Jsoup.parse(JUnitXml.text(report), "", Parser.xmlParser());
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.attr(attribute));
    }
}
