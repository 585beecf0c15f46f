package io.carryover.scenarios.deduplication;

import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.Parameter;
import java.time.Duration;

/** Events that come more than once, let through once, as long as they are not late. */
public final class Deduplication {

    /** How far the watermark stays behind the newest event, and so how long a duplicate is known. */
    public static final Parameter<Duration> WATERMARK_DELAY = Parameter.delay("watermark-delay", "30 minutes");

    public static final Scenario<PayloadEvent> SCENARIO = new Scenario<>(
            "deduplication", PayloadEvent.class, PayloadEvent::read, CommonParameters.and(WATERMARK_DELAY));

    private Deduplication() {}
}
