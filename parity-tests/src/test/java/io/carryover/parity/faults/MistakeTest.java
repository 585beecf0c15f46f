package io.carryover.parity.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MistakeTest {

    private static final Mistake MISTAKE = new Mistake(Mistake.class, "left <= right", "left < $1");

    @Test
    void replacesTheTextHoweverItsLinesAreBroken() {
        assertThat(MISTAKE.in(source("return left\n    <= right;")).text()).isEqualTo("return left < $1;");
    }

    @Test
    void isRefusedWhereTheTextIsGone() {
        assertThatThrownBy(() -> MISTAKE.in(source("return left < right;")))
                .hasMessage("\"left <= right\" stands 0 times in some.Source; adapt the fault");
    }

    @Test
    void isRefusedWhereTheTextStandsTwice() {
        assertThatThrownBy(() -> MISTAKE.in(source("return left <= right || left <= right;")))
                .hasMessageContaining("stands 2 times");
    }

    private static SourceText source(String text) {
        return new SourceText("some.Source", text);
    }
}
