package io.carryover.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MissingModuleOptionsTest {

    @Test
    void aJvmWithoutThemIsToldWhatToSetInOneLine() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Start.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("Spark needs options of the JVM that were not set: give this JVM (in Maven, <argLine> of"
                        + " maven-surefire-plugin) --add-opens=java.base/java.lang.invoke=ALL-UNNAMED ")
                .contains("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
        assertThat(jvm.waitFor()).isZero();
    }

    /** Starts a session and tells why it could not. */
    static final class Start {

        private Start() {}

        public static void main(String[] args) {
            try {
                EngineSession.start().close();
            } catch (MissingModuleOptions e) {
                System.err.println(e.getMessage());
            }
        }
    }
}
