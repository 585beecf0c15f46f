package io.carryover.scenarios.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MonitorLinesTest {

    @Test
    void goToStandardOutputUnlessTheRowsDo() {
        assertThat(MonitorLines.beside(new Sink.JsonLines("out")).out()).isSameAs(System.out);
        assertThat(MonitorLines.beside(new Sink.Console()).out()).isSameAs(System.err);
    }

    @Test
    void areThereAtOnceEachInALineOfItsOwn() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        MonitorLines lines = new MonitorLines(new PrintStream(written, false, StandardCharsets.UTF_8));

        lines.print("batch=1");
        lines.print("batch=2");

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("batch=1\nbatch=2\n");
    }
}
