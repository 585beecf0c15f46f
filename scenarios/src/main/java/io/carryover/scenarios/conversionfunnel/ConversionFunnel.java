package io.carryover.scenarios.conversionfunnel;

import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.IdleTimeout;

/** Users whose last three events are a view, an addition to the cart and a purchase. */
public final class ConversionFunnel {

    public static final Scenario<FunnelEvent> SCENARIO = new Scenario<>(
            "conversion-funnel", FunnelEvent.class, FunnelEvent::read, CommonParameters.and(IdleTimeout.PARAMETER));

    private ConversionFunnel() {}
}
