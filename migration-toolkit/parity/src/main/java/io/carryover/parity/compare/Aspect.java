package io.carryover.parity.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import io.carryover.parity.fixture.Expectations;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What is compared of one run. */
public enum Aspect {
    OUTPUTS(Expectations::outputs),
    STATE(Expectations::state),
    REJECTS(Expectations::rejects),
    LATE(Expectations::late);

    private final Function<Expectations, Optional<?>> part;

    Aspect(Function<Expectations, Optional<?>> part) {
        this.part = part;
    }

    /** Whether they say anything of it. */
    boolean isIn(Expectations expectations) {
        return part.apply(expectations).isPresent();
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
