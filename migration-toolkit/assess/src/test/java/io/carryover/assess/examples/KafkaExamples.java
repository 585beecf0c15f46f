package io.carryover.assess.examples;

/** The examples of Kafka, for tests of what is known of each place. */
public final class KafkaExamples {

    public static final Class<?> PARAMETERS = KafkaParameter.class;
    public static final Class<?> SUBSCRIPTIONS = KafkaSubscription.class;
    public static final Class<?> LOCATIONS = KafkaLocation.class;

    private KafkaExamples() {}
}
