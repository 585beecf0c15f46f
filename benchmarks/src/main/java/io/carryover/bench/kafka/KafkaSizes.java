package io.carryover.bench.kafka;

import io.carryover.scenarios.Api;
import java.util.List;

/**
 * How much is sent.
 *
 * @param eventsPerSecond evenly
 * @param users who take turns, several times each: none may come twice within a batch, or one row would stand for two events
 * @param warmUpSeconds that do not count, behind the first row
 * @param measuredSeconds that count
 */
public record KafkaSizes(
        int eventsPerSecond, int users, int warmUpSeconds, int measuredSeconds, List<KafkaSide> sides) {

    public static final KafkaSizes FULL = new KafkaSizes(
            200,
            2_000,
            15,
            40,
            List.of(
                    KafkaSide.legacy(Api.UPDATE_STATE_BY_KEY, KafkaSide.SECOND),
                    KafkaSide.legacy(Api.MAP_WITH_STATE, KafkaSide.SECOND),
                    KafkaSide.migrated(Api.GROUP_STATE, KafkaSide.SECOND),
                    KafkaSide.migrated(Api.TRANSFORM_WITH_STATE, KafkaSide.SECOND),
                    KafkaSide.legacy(Api.MAP_WITH_STATE, KafkaSide.SHORT),
                    KafkaSide.migrated(Api.TRANSFORM_WITH_STATE, KafkaSide.SHORT)));

    public static final KafkaSizes QUICK = new KafkaSizes(
            100,
            1_000,
            3,
            10,
            List.of(
                    KafkaSide.legacy(Api.MAP_WITH_STATE, KafkaSide.SECOND),
                    KafkaSide.migrated(Api.TRANSFORM_WITH_STATE, KafkaSide.SECOND)));

    public KafkaSizes {
        sides = List.copyOf(sides);
    }

    int warmUpEvents() {
        return eventsPerSecond * warmUpSeconds;
    }

    int events() {
        return warmUpEvents() + eventsPerSecond * measuredSeconds;
    }
}
