package io.carryover.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of the loopback interface that nobody listens on. */
public final class FreePorts {

    /** Below the range that systems hand out for outgoing connections, so that none of those takes it meanwhile. */
    private static final int FIRST = 15_000;

    private static final int LAST = 32_000;

    private FreePorts() {}

    /** Different from each other. */
    public static List<Integer> take(int count) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, LAST))
                .distinct()
                .filter(FreePorts::isFree)
                .limit(count)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
