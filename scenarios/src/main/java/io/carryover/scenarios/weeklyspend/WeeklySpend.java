package io.carryover.scenarios.weeklyspend;

import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.Parameter;
import java.time.Duration;

/** What each user spent in the week up to the newest purchase. */
public final class WeeklySpend {

    /** How far before the newest purchase another one still counts, and how long behind it a user is remembered. */
    public static final Parameter<Duration> SPAN = Parameter.interval("span", "7 days");

    /** How far the watermark stays behind the newest event. */
    public static final Parameter<Duration> WATERMARK_DELAY = Parameter.delay("watermark-delay", "3 days");

    public static final Scenario<Purchase> SCENARIO =
            new Scenario<>("weekly-spend", Purchase.class, Purchase::read, CommonParameters.and(SPAN, WATERMARK_DELAY));

    private WeeklySpend() {}
}
