package io.carryover.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.pages.PageVisits;
import com.example.pages.PagesStreaming;
import com.example.pages.Trail;
import com.example.pages.UserTrails;
import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.parity.suite.WithEngine;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

/**
 * A job with two state streams, each of which goes on in a query of its own. One state is on disk as of batches 2, 4 and 6, the other
 * as of 3 and 6; the job ends behind the eighth.
 */
@ExtendWith(WithEngine.class)
class TwoStreamsTakenOverTest {

    private static final int CUT = 6;
    private static final int LAST = 8;

    private static final List<List<String>> LINES = List.of(
            List.of("ann home 5", "bob home 3"),
            List.of("ann shop 10"),
            List.of("bob news 2"),
            List.of("ann cart 1"),
            List.of("ann home 4"),
            List.of("cid shop 7"),
            List.of("cid home 6"),
            List.of("ann news 8", "bob cart 1"),
            List.of("ann shop 2"),
            List.of("bob cart 9"));

    private static final Rows ROWS = new Rows(Map.of(
            1, List.of("home 2 visits 8 seconds"),
            2, List.of("shop 1 visits 10 seconds"),
            3, List.of("news 1 visits 2 seconds"),
            4, List.of("ann home shop cart", "cart 1 visits 1 seconds"),
            5, List.of("home 3 visits 12 seconds"),
            6, List.of("shop 2 visits 17 seconds"),
            7, List.of("home 4 visits 18 seconds"),
            8, List.of("bob home news cart", "cart 2 visits 2 seconds", "news 2 visits 10 seconds"),
            9, List.of("ann home news shop", "shop 3 visits 19 seconds"),
            10, List.of("cart 3 visits 11 seconds")));

    private static final Map<String, Tuple2<Integer, Long>> VISITS = Map.of(
            "home", new Tuple2<>(4, 18L),
            "shop", new Tuple2<>(3, 19L),
            "news", new Tuple2<>(2, 10L),
            "cart", new Tuple2<>(3, 11L));

    private static final Map<String, List<String>> TRAILS =
            Map.of("bob", List.of("cart"), "cid", List.of("shop", "home"));

    @Test
    void goOnInTwoQueriesAsIfOneJobHadRunAllTheTime(EngineSession engine) throws IOException {
        try (WorkFolder work = WorkFolder.create()) {
            SecondBySecond<String> jobs = new SecondBySecond<>(engine, work.path(), LINES);
            assertThat(legacy("whole", LINES.size(), jobs)).isEqualTo(ROWS);
            assertThat(jobs.legacyState("whole", 0)).isEqualTo(VISITS);
            assertThat(pages(jobs.legacyState("whole", 1))).isEqualTo(TRAILS);

            Rows before = legacy("legacy", LAST, jobs);
            assertThat(jobs.export("legacy").batch())
                    .isEqualTo(SecondBySecond.timeOf(CUT).toEpochMilli());
            Rows after = visits(jobs).and(trails(jobs));

            assertThat(before.upTo(CUT, after)).isEqualTo(ROWS);
            assertThat(visitsLeftBy(jobs)).isEqualTo(VISITS);
            assertThat(trailsLeftBy(jobs)).isEqualTo(TRAILS);
        }
    }

    private static Rows legacy(String run, int last, SecondBySecond<String> jobs) {
        return jobs.legacy(run, PagesStreaming::rows, SecondBySecond.State.WHEN_DUE, last);
    }

    private static Rows visits(SecondBySecond<String> jobs) throws IOException {
        CarriedState carried = jobs.carried().stream("updateStateByKey-1");
        return jobs.migrated(
                "visits", Encoders.STRING(), lines -> PageVisits.rows(lines, carried), OutputMode.Update(), CUT);
    }

    private static Rows trails(SecondBySecond<String> jobs) throws IOException {
        CarriedState carried = jobs.carried().stream("mapWithState-1");
        return jobs.migrated(
                "trails", Encoders.STRING(), lines -> UserTrails.rows(lines, carried), OutputMode.Append(), CUT);
    }

    private static Map<String, Tuple2<Integer, Long>> visitsLeftBy(SecondBySecond<String> jobs) {
        return jobs.migratedState("visits").groupState(Encoders.STRING(), PageVisits.STATE).stream()
                .collect(Collectors.toMap(page -> page.key(), page -> page.state()));
    }

    private static Map<Object, List<String>> trailsLeftBy(SecondBySecond<String> jobs) {
        return pages(jobs.migratedState("trails")
                .valueState(UserTrails.STATE, Encoders.STRING(), Encoders.bean(Trail.class)));
    }

    private static Map<Object, List<String>> pages(Map<?, ?> trails) {
        Map<Object, List<String>> pages = new HashMap<>();
        trails.forEach((user, trail) -> pages.put(user, ((Trail) trail).getPages()));
        return pages;
    }
}
