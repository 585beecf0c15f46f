package io.carryover.bench.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {

    @TempDir
    private Path folder;

    @Test
    void answers() {
        Doubling.Number answer = new ChildJvm(64, folder).run(new Doubling(), new Doubling.Number(21));

        assertThat(answer.value()).isEqualTo(42);
    }

    @Test
    void namesItsLogWhenItFails() {
        assertThatThrownBy(() -> new ChildJvm(64, folder).run(new Doubling(), new Doubling.Number(-1)))
                .isInstanceOf(ChildFailure.class)
                .hasMessageContaining("ended with 1 and no answer")
                .hasMessageEndingWith("child.log");
        assertThat(folder.resolve("child.log")).content().contains("IllegalArgumentException: negative");
        assertThat(Files.exists(folder.resolve("answer.json"))).isFalse();
    }
}
