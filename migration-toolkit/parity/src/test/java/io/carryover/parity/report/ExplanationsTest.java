package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {

    private static final Path REGISTER = Path.of("../../docs/differences/README.md");

    @Test
    void explainEveryCodeOfTheRegister() throws IOException {
        List<String> codes = Pattern.compile("^\\| \\[(D\\d{2,})]", Pattern.MULTILINE)
                .matcher(Files.readString(REGISTER))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(codes).hasSizeGreaterThan(30).allMatch(code -> Explanations.of(code)
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing-output",
                "extra-output",
                "missing-state",
                "extra-state",
                "changed-state",
                "missing-reject",
                "extra-reject",
                "late-count"
            })
    void explainEveryKindOfMismatch(String code) {
        assertThat(Explanations.of(code)).get().satisfies(one -> {
            assertThat(one.code()).isEqualTo(code);
            assertThat(one.title()).isNotBlank();
            assertThat(one.text()).endsWith(".").doesNotContain("\n");
        });
    }

    @Test
    void sayNothingOfACodeThatNobodyKnows() {
        assertThat(Explanations.of("D99")).isEmpty();
    }
}
