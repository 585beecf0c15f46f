package io.carryover.assess.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTypesTest {

    private static final String CLASSES =
            """
            package com.acme;

            import java.util.List;

            public class Shop {
                public record Visit(String user, List<Long> times) {}

                public record Holder(Object anything) {}

                record Hidden(int number) {}

                private static class Secret {}

                public static class Cart {
                    private int items;

                    public int getItems() {
                        return items;
                    }

                    public void setItems(int items) {
                        this.items = items;
                    }
                }

                public static class Fixed {
                    public int getItems() {
                        return 0;
                    }
                }
            }
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("Shop.java"), CLASSES);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.String | Encoders.STRING() | \"a\"",
                "long | Encoders.LONG() | 1",
                "scala.Int | Encoders.INT() | 1",
                "byte[] | Encoders.BINARY() | \"\"",
                "com.acme.Shop.Visit | RecordEncoder.of(Visit.class) | {}",
                "com.acme.Shop.Cart | Encoders.bean(Cart.class) | {}",
                "com.acme.Shop.Fixed | Encoders.javaSerialization(Fixed.class) |",
                "com.acme.Shop.Holder | Encoders.javaSerialization(Holder.class) |",
                "com.acme.Shop.Cart[] | Encoders.javaSerialization(Cart[].class) | []",
                "scala.Tuple2<java.lang.String, int> | Encoders.tuple(Encoders.STRING(), Encoders.INT()) |",
                "java.util.List<com.acme.Shop.Visit>"
                        + " | (Encoder<List<Visit>>) (Encoder<?>) Encoders.javaSerialization(List.class) | []"
            })
    void haveTheEncoderThatTakesThem(String type, String encoder, String sample) {
        RoleType role = of(type);

        assertThat(simple(role.encoder())).isEqualTo(encoder);
        assertThat(role.sample()).isEqualTo(sample);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.acme.Shop.Secret",
                "com.acme.Shop.Hidden",
                "com.acme.Gone",
                "java.util.List<com.acme.Gone>",
                "java.util.Map<java.lang.String, ?>",
                "scala.runtime.BoxedUnit",
                "java.lang.Object"
            })
    void areGapsWhereCodeCannotNameThem(String type) {
        assertThat(of(type).type()).isEqualTo("Object");
        assertThat(of(type).encoder()).startsWith("Gap.open(\"the state is a " + type + ", which ");
    }

    @Test
    void areNamedWithinTheirOwnPackageEvenIfTheyAreNotPublic() {
        RoleTypes inside = new RoleTypes(new TeamClasses(List.of(folder)), "com.acme");

        assertThat(simple(inside.of("state", "com.acme.Shop.Hidden").encoder()))
                .as("but the encoder of records takes public ones alone")
                .isEqualTo("Encoders.javaSerialization(Hidden.class)");
        assertThat(inside.of("state", "com.acme.Shop.Secret").isGap()).isTrue();
    }

    @Test
    void areGapsWhereTheBytecodeDoesNotTell() {
        assertThat(of(null).encoder()).startsWith("Gap.open(\"the bytecode does not tell the type of the state: ");
    }

    private static RoleType of(String type) {
        return new RoleTypes(new TeamClasses(List.of(folder)), "com.other").of("state", type);
    }

    private static String simple(String marked) {
        return marked.replaceAll("\u00ab[^\u00bb]*?([^.\u00bb]+)\u00bb", "$1");
    }
}
