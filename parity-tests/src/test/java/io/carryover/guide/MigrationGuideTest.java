package io.carryover.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in the guide is older than the classes. {@code -Dcarryover.guide=write} takes its code from them anew. */
class MigrationGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "migration-guide.md");

    @TempDir
    private Path folder;

    @Test
    void showsTheCodeOfTheClasses() throws IOException {
        String written = Files.readString(GUIDE);
        String current = CodeBlocks.filledIn(GUIDE, written);
        if ("write".equals(System.getProperty("carryover.guide"))) {
            Files.writeString(GUIDE, current);
            return;
        }
        assertThat(written)
                .as("take it anew with -Dtest=MigrationGuideTest -Dcarryover.guide=write")
                .isEqualTo(current);
    }

    @Test
    void saysOfEveryBlockWhereItIsFrom() throws IOException {
        String guide = Files.readString(GUIDE);
        assertThat(CodeBlocks.withSource(guide))
                .isPositive()
                .isEqualTo(CodeBlocks.BLOCK.matcher(guide).results().count());
    }

    @Test
    void takesMembersWithTheirCommentsAndWithoutIndentation() throws IOException {
        Files.writeString(
                folder.resolve("Job.java"),
                """
                class Job {
                    /** Why. */
                    int first() {
                        return 1;
                    }

                    int left() {
                        return 2;
                    }

                    record Inner(int second) {
                        Inner {
                            second++;
                        }
                    }
                }
                """);

        String page = CodeBlocks.filledIn(
                folder.resolve("page.md"), "[`Job`](Job.java): `first`, `Inner`\n\n```java\nold\n```\n");

        assertThat(page)
                .isEqualTo(
                        """
                        [`Job`](Job.java): `first`, `Inner`

                        ```java
                        /** Why. */
                        int first() {
                            return 1;
                        }

                        record Inner(int second) {
                            Inner {
                                second++;
                            }
                        }
                        ```
                        """);
    }

    @Test
    void refusesAMemberThatIsNotThere() throws IOException {
        Files.writeString(folder.resolve("Job.java"), "class Job {}");
        assertThatThrownBy(() ->
                        CodeBlocks.filledIn(folder.resolve("page.md"), "[`Job`](Job.java): `gone`\n\n```java\n```\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Job.java has no member gone");
    }
}
