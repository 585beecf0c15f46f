package io.carryover.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.pair.legacy.CompiledFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.junit.jupiter.api.Test;
import scala.Option;
import scala.Some;
import scala.collection.immutable.Seq;

class CompiledFunctionTest {

    private static final String LIST_AND_OPTIONAL =
            "(Ljava/util/List;Lorg/apache/spark/api/java/Optional;)Lorg/apache/spark/api/java/Optional;";

    @Test
    void callsAPrivateStaticMethodAsALambdaIsOne() throws Exception {
        CompiledFunction count = function("count", LIST_AND_OPTIONAL);

        assertThat(count.optional(List.of("a", "b"), Optional.of(3))).isEqualTo(Optional.of(5));
    }

    @Test
    void callsAMethodOfAnObjectThatItMakes() throws Exception {
        assertThat(CompiledFunction.of(Step.class.getName(), "call", "(I)I").<Integer>call(41))
                .isEqualTo(42);
    }

    @Test
    void handsCapturedValuesOverFirst() throws Exception {
        assertThat(function("joined", "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;")
                        .with("first")
                        .<String>call("second"))
                .isEqualTo("first second");
    }

    @Test
    void handsScalaWhatScalaTakes() throws Exception {
        CompiledFunction count =
                function("countOfScala", "(Lscala/collection/immutable/Seq;Lscala/Option;)Lscala/Option;");

        assertThat(count.optional(List.of("a", "b"), Optional.empty())).isEqualTo(Optional.of(2));
        assertThat(count.optional(List.of(), Optional.empty())).isEqualTo(Optional.empty());
    }

    @Test
    void throwsWhatTheFunctionThrows() {
        assertThatThrownBy(() -> function("fails", "()V").call())
                .isInstanceOf(IOException.class)
                .hasMessage("as it does");
    }

    @Test
    void namesTheFunctionThatIsNotThere() {
        assertThatThrownBy(() -> function("gone", "()V").call())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(getClass().getName() + ".gone()V cannot be called (")
                .hasMessageEndingWith("name it as the class file does, see javap -p -s");
    }

    @Test
    void isShippedToExecutors() throws Exception {
        CompiledFunction called = CompiledFunction.of(Step.class.getName(), "call", "(I)I");
        called.call(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(called);

        CompiledFunction shipped =
                (CompiledFunction) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(shipped.<Integer>call(1)).isEqualTo(2);
    }

    private static CompiledFunction function(String method, String descriptor) {
        return CompiledFunction.of(CompiledFunctionTest.class.getName(), method, descriptor);
    }

    private static Optional<Integer> count(List<String> values, Optional<Integer> state) {
        return Optional.of(values.size() + state.orElse(0));
    }

    private static Option<Integer> countOfScala(Seq<String> values, Option<Integer> state) {
        int count = values.size() + (state.isEmpty() ? 0 : state.get());
        return count == 0 ? Option.empty() : new Some<>(count);
    }

    private static String joined(String first, String second) {
        return first + " " + second;
    }

    private static void fails() throws IOException {
        throw new IOException("as it does");
    }

    /** A function as a class. */
    static final class Step {
        private Step() {}

        int call(int number) {
            return number + 1;
        }
    }
}
