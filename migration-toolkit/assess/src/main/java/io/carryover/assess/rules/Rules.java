package io.carryover.assess.rules;

import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order in which reports list them. */
public final class Rules {

    private static final List<Detector> ALL = List.of(
            new ContextCreated(),
            new ContextGetOrCreate(),
            new ContextCheckpoint(),
            new Remember(),
            new GracefulStop(),
            new StreamingListening(),
            new KafkaDirectStream(),
            new KafkaSubscription(),
            new KafkaLocation(),
            new KafkaParameter(),
            new KafkaRdd(),
            new KafkaOffsets(),
            new KafkaCommit(),
            new ReceiverSource(),
            new QueueSource(),
            new SocketSource(),
            new FileSource(),
            new CustomInput(),
            new ConnectorSource(),
            new UpdateStateByKey(),
            new MapWithState(),
            new StateTimeout(),
            new StateInitial(),
            new StatePartitions(),
            new StateSnapshots(),
            new StreamCheckpoint(),
            new Windowed(),
            new WindowReduced(),
            new WindowInverseReduced(),
            new StreamJoined(),
            new Transformed(),
            new Sliced(),
            new ForeachRdd(),
            new SeveralActions(),
            new DriverWork(),
            new StandardOutput(),
            new BroadcastCaptured(),
            new AccumulatorCaptured(),
            new KryoRegistration(),
            new StreamingSetting(),
            new ChangedAfterRemove(),
            new ChangedWhileTimingOut(),
            new UnguardedGet(),
            new MutatedInPlace(),
            new TimeoutUnhandled(),
            new CountsIdleBatches(),
            new AsksTheClock(),
            new AsksForRandom(),
            new SideEffect(),
            new StaticState(),
            new CapturedCollection(),
            new FunctionUnknown());

    private Rules() {}

    public static List<Detector> all() {
        return ALL;
    }

    /** Those of one kind. */
    public static <D extends Detector> Stream<D> of(Class<D> kind) {
        return ALL.stream().filter(kind::isInstance).map(kind::cast);
    }
}
