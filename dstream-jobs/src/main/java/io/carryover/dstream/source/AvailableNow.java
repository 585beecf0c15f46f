package io.carryover.dstream.source;

/**
 * Whether the sources offer only what is there when they start. A property of this process, not of the job: it must not get
 * into the checkpoint, or a later start without it would still see the end of this one.
 */
public final class AvailableNow {

    private static volatile boolean on;

    private AvailableNow() {}

    /** To be called before the streaming context starts. */
    public static void turnOn() {
        on = true;
    }

    static boolean isOn() {
        return on;
    }
}
