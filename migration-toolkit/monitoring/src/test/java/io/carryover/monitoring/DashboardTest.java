package io.carryover.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard asks for what the code shows, as Spark's Prometheus page spells it. */
@ExtendWith(WithPrometheus.class)
class DashboardTest {

    private final WithPrometheus.Page page;
    private final Dashboard dashboard;

    DashboardTest(WithPrometheus.Page page) throws IOException {
        this.page = page;
        this.dashboard = Dashboard.read();
    }

    @Test
    void everyPanelShowsOneMetricAndEveryMetricHasAPanel() {
        Set<String> names = namesOfAllFigures();

        assertThat(names).hasSize(Figure.values().length);
        assertThat(dashboard.panels().stream()
                        .flatMap(panel -> Dashboard.selectedBy(panel).stream())
                        .map(selected -> names.stream()
                                .filter(name -> selected.matcher(name).matches())
                                .toList()))
                .allSatisfy(shown -> assertThat(shown).hasSize(1))
                .extracting(shown -> shown.get(0))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void everyNameFromWhichLabelsAndChoicesAreMadeIsThatOfAMetric() {
        Set<String> names = namesOfAllFigures();

        assertThat(dashboard.allNames()).isNotEmpty().allSatisfy(pattern -> assertThat(names)
                .anyMatch(name -> pattern.matcher(name).matches()));
    }

    @Test
    void isADashboardThatGrafanaCanImport() {
        JsonNode json = dashboard.json();

        assertThat(json.path("uid").asText()).matches("[a-zA-Z0-9_-]{1,40}");
        assertThat(json.path("title").asText()).isNotBlank();
        assertThat(json.path("schemaVersion").isInt()).isTrue();
        assertThat(json.has("id")).as("an id belongs to one Grafana").isFalse();
        assertThat(dashboard.variables())
                .extracting(variable -> variable.path("type").asText())
                .containsExactly("datasource", "query", "query");
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
        assertThat(dashboard.panels())
                .extracting(panel -> panel.path("gridPos").toString())
                .doesNotHaveDuplicates();
    }

    @Test
    void asksTheDataSourceThatIsChosen() {
        assertThat(dashboard.json().findValues("datasource"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.path("uid").asText()).isEqualTo("${datasource}"));
        assertThat(dashboard.panels()).allSatisfy(panel -> assertThat(panel.path("targets"))
                .hasSize(1)
                .allSatisfy(target ->
                        assertThat(target.path("legendFormat").asText()).isEqualTo("{{app}} {{stream}}")));
    }

    private Set<String> namesOfAllFigures() {
        Map<Figure, Long> all =
                Arrays.stream(Figure.values()).collect(Collectors.toMap(Function.identity(), figure -> 1L));
        try (FigureSource source = FigureSource.register("clicks")) {
            source.show(new MonitoredBatch(Instant.EPOCH, all));
            return page.values().keySet().stream()
                    .map(name -> WithPrometheus.Page.OF_A_JOB + name)
                    .collect(Collectors.toSet());
        }
    }
}
