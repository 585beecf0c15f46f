package io.carryover.assess.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Assessment;
import io.carryover.assess.Assessor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's compiler is that of Java 17; class files of Java 21 differ in their version. */
class ClassFileVersionTest {

    private static final int MAJOR_VERSION = 6;
    private static final short JAVA_21 = 65;

    @TempDir
    private Path folder;

    @Test
    void thatOfJava21IsReadAsThatOfJava17() throws IOException {
        copyAsJava21(JobSet.JAVA_17.classes());
        Assessment newer = Assessor.assess(List.of(folder), List.of());
        Assessment older = JobSet.JAVA_17.assessed();
        assertThat(older.pipelines()).isNotEmpty();
        assertThat(newer.problems()).isEmpty();
        assertThat(newer.pipelines()).isEqualTo(older.pipelines());
        assertThat(newer.findings()).isEqualTo(older.findings());
    }

    private void copyAsJava21(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(classes.relativize(file));
                Files.createDirectories(copy.getParent());
                byte[] bytes = Files.readAllBytes(file);
                ByteBuffer.wrap(bytes).putShort(MAJOR_VERSION, JAVA_21);
                Files.write(copy, bytes);
            }
        }
    }
}
