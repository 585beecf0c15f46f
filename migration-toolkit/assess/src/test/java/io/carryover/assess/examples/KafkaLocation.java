package io.carryover.assess.examples;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.spark.streaming.kafka010.LocationStrategies;
import org.apache.spark.streaming.kafka010.LocationStrategy;

/** All that Spark has, against a choice of the team's own. */
final class KafkaLocation {

    static LocationStrategy foundConsistent() {
        return LocationStrategies.PreferConsistent();
    }

    static LocationStrategy foundBrokers() {
        return LocationStrategies.PreferBrokers();
    }

    static LocationStrategy foundFixed(Map<TopicPartition, String> hosts) {
        return LocationStrategies.PreferFixed(hosts);
    }

    static LocationStrategy other(Choice choice) {
        return choice.PreferBrokers();
    }

    interface Choice {
        LocationStrategy PreferBrokers();
    }
}
