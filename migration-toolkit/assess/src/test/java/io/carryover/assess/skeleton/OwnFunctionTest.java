package io.carryover.assess.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.StateFunction;
import io.carryover.assess.StateFunction.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnFunctionTest {

    private static final String UPDATE = "(Ljava/util/List;Lorg/apache/spark/api/java/Optional;)Ljava/lang/Object;";
    private static final String UPDATE_WITH_A_LONG = UPDATE.replace("(", "(J");
    private static final String MAPPING = "(Ljava/lang/String;Lscala/Option;Lorg/apache/spark/streaming/State;)I";
    private static final String TIMED = MAPPING.replace("(", "(Lorg/apache/spark/streaming/Time;");

    @Test
    void isCalledByItsNameInTheClassFile() {
        assertThat(function("updateStateByKey", UPDATE, true).expression().replaceAll("\\s+", ""))
                .isEqualTo("\u00abio.carryover.pair.legacy.CompiledFunction\u00bb.of(\"com.acme.Job\",\"lambda$0\",\""
                        + UPDATE + "\")");
        assertThat(function("mapWithState", MAPPING, true).expression()).doesNotContain("Gap");
    }

    @Test
    void isAGapIfItNeedsWhatTheMethodAroundItHas() {
        assertThat(function("updateStateByKey", UPDATE_WITH_A_LONG, true).expression())
                .startsWith("Gap.open(\"com.acme.Job.lambda$0 takes what the method around it has first (long): ");
    }

    @Test
    void isAGapIfItNeedsAnObjectThatCannotBeMade() {
        assertThat(function("mapWithState", MAPPING, false).expression())
                .startsWith("Gap.open(\"com.acme.Job.lambda$0 needs an object of com.acme.Job, which ");
    }

    @Test
    void isAGapIfItTakesAnIteratorOfAPartition() {
        assertThat(function("updateStateByKey", "(Lscala/collection/Iterator;)Lscala/collection/Iterator;", true)
                        .expression())
                .startsWith("Gap.open(\"com.acme.Job.lambda$0 takes other arguments than updateStateByKey ");
    }

    @Test
    void isAGapIfNothingTellsWhichItIs() {
        assertThat(new OwnFunction("mapWithState", null, new TeamClasses(List.of())).expression())
                .startsWith("Gap.open(\"the bytecode does not tell which function mapWithState calls: ");
    }

    @Test
    void tellsTheTimeIfItIsHandedOver() {
        assertThat(function("mapWithState", TIMED, true).tellsTime()).isTrue();
        assertThat(function("mapWithState", TIMED, true).expression()).doesNotContain("Gap");
        assertThat(function("mapWithState", MAPPING, true).tellsTime()).isFalse();
    }

    private static OwnFunction function(String operation, String descriptor, boolean isStatic) {
        StateFunction function = new StateFunction(
                "com.acme.Job", "lambda$0", descriptor, isStatic, Form.LAMBDA, List.of(), Map.of(), List.of());
        return new OwnFunction(operation, function, new TeamClasses(List.of()));
    }
}
