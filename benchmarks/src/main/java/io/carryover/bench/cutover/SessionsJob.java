package io.carryover.bench.cutover;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.ScenarioMapping;
import io.carryover.dstream.gapsessions.GapSessionsMapWithState;
import io.carryover.dstream.gapsessions.GapSessionsUpdateStateByKey;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import io.carryover.scenarios.options.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The job that is carried over: gap sessions that stay open. */
final class SessionsJob {

    static final Duration INTERVAL = Duration.ofMinutes(1);
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Map<String, String> GIVEN = Map.of("gap", "30 days");

    private SessionsJob() {}

    static Instant batch(int number) {
        return START.plus(INTERVAL.multipliedBy(number));
    }

    static Parameters parameters() {
        return GapSessions.SCENARIO.parameters(GIVEN);
    }

    static LegacyJob<UserEvent, UserSession> legacy(String api) {
        return Api.named(api) == Api.MAP_WITH_STATE ? GapSessionsMapWithState.JOB : GapSessionsUpdateStateByKey.JOB;
    }

    static ScenarioMapping mapping(String api) {
        return new ScenarioMapping(GapSessions.SCENARIO.name(), api, GIVEN);
    }
}
