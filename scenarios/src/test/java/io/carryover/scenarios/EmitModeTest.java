package io.carryover.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.scenarios.options.Parameter;
import io.carryover.scenarios.options.UsageException;
import org.junit.jupiter.api.Test;

class EmitModeTest {

    @Test
    void updateModeEmitsWhatHasChanged() {
        assertThat(EmitMode.UPDATE.emits(true, false)).isTrue();
        assertThat(EmitMode.UPDATE.emits(true, true)).isTrue();
        assertThat(EmitMode.UPDATE.emits(false, true)).isFalse();
    }

    @Test
    void appendModeEmitsWhatIsFinal() {
        assertThat(EmitMode.APPEND.emits(false, true)).isTrue();
        assertThat(EmitMode.APPEND.emits(true, true)).isTrue();
        assertThat(EmitMode.APPEND.emits(true, false)).isFalse();
    }

    @Test
    void completeModeEmitsEverything() {
        assertThat(EmitMode.COMPLETE.emits(false, false)).isTrue();
    }

    @Test
    void aScenarioNamesItsModesTheDefaultFirst() {
        Parameter<EmitMode> parameter = EmitMode.parameter(EmitMode.UPDATE, EmitMode.COMPLETE);

        assertThat(parameter.parse(parameter.defaultText())).isEqualTo(EmitMode.UPDATE);
        assertThat(parameter.parse("complete")).isEqualTo(EmitMode.COMPLETE);
        assertThatThrownBy(() -> parameter.parse("append"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--output-mode \"append\": give update or complete");
    }
}
