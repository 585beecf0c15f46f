package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Source;
import io.carryover.parity.fixture.Declaration;
import io.carryover.parity.fixture.Declarations;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnusedDeclarationsTest {

    private static final Difference D23 = new Difference("D23", 1, "why", List.of());
    private static final List<CaseReport> CASES = List.of(
            Reports.report("s", "plain", Source.FIXTURE, Reports.result("builtin", Side.MIGRATED, null)),
            Reports.report("s", "late", Source.FIXTURE, Reports.result("builtin", Side.MIGRATED, null, D23)));

    @Test
    void areNoneWhereEachOccursInSomeCase() {
        assertThat(UnusedDeclarations.of(declared("D23", "builtin"), CASES)).isEmpty();
    }

    @Test
    void areThoseOfAnotherCode() {
        assertThat(UnusedDeclarations.of(declared("D13", "builtin"), CASES))
                .containsExactly(new Declaration("D13", List.of("builtin"), "why"));
    }

    @Test
    void nameTheApisInWhichNothingOccurred() {
        assertThat(UnusedDeclarations.of(declared("D23", "builtin", "groupState"), CASES))
                .containsExactly(new Declaration("D23", List.of("groupState"), "why"));
    }

    private static Declarations declared(String code, String... apis) {
        return new Declarations(List.of(new Declaration(code, List.of(apis), "why")));
    }
}
