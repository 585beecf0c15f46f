package io.carryover.cli;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the parity tests of a skeleton, and prints a line for each: whether it passed, else why not. */
final class ParityTests {

    private ParityTests() {}

    public static void main(String[] jobs) {
        for (String job : jobs) {
            System.out.println(job + " " + outcome("com.acme." + job + "ParityTest"));
        }
        System.exit(0);
    }

    private static String outcome(String testClass) {
        var results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute();
        String failures = results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> causes(result.getThrowable().orElseThrow()))
                .collect(Collectors.joining(" "));
        if (!failures.isEmpty()) {
            return "failed: " + failures;
        }
        return results.testEvents().succeeded().count() == 1 ? "passed" : "did not run";
    }

    private static String causes(Throwable failure) {
        String text = failure.toString().replaceAll("\\R", " ");
        return failure.getCause() == null ? text : text + " <- " + causes(failure.getCause());
    }
}
