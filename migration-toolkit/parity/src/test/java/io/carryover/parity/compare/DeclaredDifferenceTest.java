package io.carryover.parity.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.carryover.parity.Run;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.fixture.CaseFolder;
import io.carryover.parity.fixture.Declaration;
import io.carryover.parity.fixture.Declarations;
import io.carryover.parity.fixture.Expectations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredDifferenceTest {

    private static final Declaration D23 = new Declaration("D23", List.of("builtin"), "Late by the window");
    private static final Snapshot GENERAL = new Run()
            .output(1, "{\"id\":1,\"count\":1}")
            .output(2, "{\"id\":2,\"count\":1}")
            .state("{\"key\":3,\"state\":{\"n\":1}}")
            .snapshot();
    private static final Snapshot OWN = new Run()
            .output(1, "{\"id\":1,\"count\":2}")
            .output(2, "{\"id\":2,\"count\":1}")
            .state("{\"key\":3,\"state\":{\"n\":2}}")
            .snapshot();

    private final Comparison comparison = new Comparison(
            Reference.model(GENERAL).with("builtin", new OwnExpectations(D23, Expectations.of(OWN))),
            RowEquality.EXACT);

    @Test
    void isReportedWithWhatTheApiLeavesOutAndAddsAndChanges() {
        List<Difference> differences = comparison.differences("builtin", OWN);

        assertThat(differences)
                .extracting(Difference::code, Difference::count, Difference::reason, Difference::examples)
                .containsExactly(tuple(
                        "D23",
                        3L,
                        "Late by the window",
                        List.of(
                                "- batch 1: {\"id\":1,\"count\":1}",
                                "+ batch 1: {\"id\":1,\"count\":2}",
                                "~ key 3: state.n expected 1, was 2")));
        assertThat(differences.get(0).aspects()).containsExactly(Aspect.OUTPUTS, Aspect.STATE);
        assertThat(differences.get(0).rows()).extracting(DifferingRow::place).containsExactly("batch 1", "key 3");
        assertThat(Verdict.of(differences)).isEqualTo(Verdict.DECLARED);
    }

    @Test
    void excusesNoOtherMismatch() {
        Snapshot incomplete = new Run()
                .output(1, "{\"id\":1,\"count\":2}")
                .state("{\"key\":3,\"state\":{\"n\":2}}")
                .snapshot();

        List<Difference> differences = comparison.differences("builtin", incomplete);

        assertThat(differences).extracting(Difference::code).containsExactly("D23", "missing-output");
        assertThat(Verdict.of(differences)).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void doesNotAllowWhatAllOthersDo() {
        assertThat(Verdict.of(comparison.differences("builtin", GENERAL))).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void holdsForNoOtherApi() {
        assertThat(comparison.differences("groupState", GENERAL)).isEmpty();
        assertThat(Verdict.of(comparison.differences("groupState", OWN))).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void isNoDifferenceWhereBothExpectTheSame() {
        Comparison same = new Comparison(
                Reference.model(GENERAL).with("builtin", new OwnExpectations(D23, Expectations.of(GENERAL))),
                RowEquality.EXACT);

        assertThat(same.differences("builtin", GENERAL)).isEmpty();
    }

    @Test
    void comesFromTheFilesOfACase(@TempDir Path scenario) {
        CaseFolder folder = CaseFolder.in(scenario)
                .with("expected-outputs.jsonl", "{\"batch\":1,\"row\":{\"id\":1}}")
                .with("expected-outputs.builtin.jsonl", "{\"batch\":1,\"row\":{\"id\":2}}");
        Reference reference = Reference.of(folder.read(), new Declarations(List.of(D23)));
        Snapshot run = new Run().output(1, "{\"id\":2}").snapshot();

        List<Difference> differences = new Comparison(reference, RowEquality.EXACT).differences("builtin", run);

        assertThat(reference.source()).isEqualTo(Source.FIXTURE);
        assertThat(differences).extracting(Difference::code, Difference::count).containsExactly(tuple("D23", 2L));
    }

    @Test
    void mustBeDeclaredForTheFilesOfACase(@TempDir Path scenario) {
        CaseFolder folder =
                CaseFolder.in(scenario).with("expected-outputs.jsonl", "").with("expected-outputs.builtin.jsonl", "");

        assertThatThrownBy(() -> Reference.of(folder.read(), Declarations.NONE)).isInstanceOf(BadFixture.class);
    }
}
