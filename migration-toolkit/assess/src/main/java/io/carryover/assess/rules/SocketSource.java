package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A socket as a source. For instance: {@code context.socketTextStream("localhost", 9999)} */
final class SocketSource implements CallDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "source-socket",
                "a socket",
                "`spark.readStream().format(\"socket\")` to try something out. For work it is as little use "
                        + "as before: what was sent cannot be sent again.",
                List.of("D21"),
                Effort.REWRITE,
                "another source, for tests as well",
                "sources",
                "context.socketTextStream(\"localhost\", 9999)");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnContext("socketTextStream", "socketStream", "rawSocketStream")
                ? Stream.of(call.found("A stream comes from a socket."))
                : Stream.empty();
    }
}
