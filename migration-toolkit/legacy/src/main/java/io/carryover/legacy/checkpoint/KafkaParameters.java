package io.carryover.legacy.checkpoint;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parameters of a job's Kafka consumers. They lie in the checkpoint like all else, and whoever reads the recorded input again makes
 * consumers with them: Kafka makes objects of classes that some name, runs a command that one names, and puts files and variables of
 * this machine into others where it is told to. So what it takes to connect passes by itself, and all else only if it is named.
 * Names as of Kafka's clients 2.0 to 4.3.
 */
public final class KafkaParameters {

    private static final String LOGIN = "sasl.jaas.config";

    private static final Set<String> NAMING_CLASSES = Set.of(
            "key.deserializer",
            "value.deserializer",
            "interceptor.classes",
            "metric.reporters",
            "partition.assignment.strategy",
            "sasl.client.callback.handler.class",
            "sasl.login.callback.handler.class",
            "sasl.login.class",
            "security.providers",
            "ssl.engine.factory.class");

    /** Of any value: they are numbers, names that Kafka knows, and what is told to the broker or read to be told from others. */
    private static final Pattern TO_CONNECT = Pattern.compile(String.join(
            "|",
            "bootstrap\\.servers",
            "client\\.(dns\\.lookup|id|rack)",
            "group\\.(id|instance\\.id|protocol|remote\\.assignor)",
            "(allow\\.auto\\.create|exclude\\.internal)\\.topics",
            "auto\\.(offset\\.reset|commit\\.interval\\.ms|include\\.jmx\\.reporter)",
            "enable\\.(auto\\.commit|metrics\\.push)",
            "isolation\\.level|check\\.crcs",
            "fetch\\.(min\\.bytes|max\\.bytes|max\\.wait\\.ms)|max\\.partition\\.fetch\\.bytes",
            "max\\.poll\\.(records|interval\\.ms)",
            "(session|request)\\.timeout\\.ms|default\\.api\\.timeout\\.ms|heartbeat\\.interval\\.ms",
            "connections\\.max\\.idle\\.ms|socket\\.connection\\.setup\\.timeout(\\.max)?\\.ms",
            "(reconnect|retry)\\.backoff(\\.max)?\\.ms|(receive|send)\\.buffer\\.bytes",
            "metadata\\.(max\\.age\\.ms|recovery\\.strategy|recovery\\.rebootstrap\\.trigger\\.ms)",
            "metrics\\.(num\\.samples|recording\\.level|sample\\.window\\.ms)",
            "security\\.protocol",
            "ssl\\.(protocol|enabled\\.protocols|cipher\\.suites|provider|endpoint\\.identification\\.algorithm)",
            "ssl\\.(keymanager\\.algorithm|trustmanager\\.algorithm|secure\\.random\\.implementation)",
            "ssl\\.key\\.password|ssl\\.(keystore|truststore)\\.(location|password|type|key|certificates|certificate\\.chain)",
            "sasl\\.(mechanism|kerberos\\.service\\.name)",
            "sasl\\.kerberos\\.(min\\.time\\.before\\.relogin|ticket\\.renew\\.(jitter|window\\.factor))",
            "sasl\\.login\\.(refresh\\.(buffer\\.seconds|min\\.period\\.seconds|window\\.factor|window\\.jitter))",
            "sasl\\.login\\.((connect|read)\\.timeout\\.ms|retry\\.backoff(\\.max)?\\.ms)"));

    private KafkaParameters() {}

    /**
     * To be called before the input of a job is read again.
     *
     * @throws RejectedClassException if they name a class that is not allowed
     * @throws UnreadableCheckpointException if there is no such class, or one of them is neither needed to connect nor allowed
     */
    public static void requireAllowed(LegacyCheckpoint checkpoint, AllowedClasses allowed) {
        String file = checkpoint.metadata().file();
        try {
            for (Map<?, ?> parameters : checkpoint.kafkaParameters()) {
                requireAllowed(parameters, file, allowed);
            }
        } catch (ForbiddenClass | ClassNotFoundException | LinkageError e) {
            throw ReadFailure.of(file, e);
        }
    }

    /** @throws ForbiddenClass if they name a class that is not allowed */
    static void requireAllowed(Map<?, ?> parameters, String file, AllowedClasses allowed)
            throws ClassNotFoundException {
        for (Map.Entry<?, ?> parameter : parameters.entrySet()) {
            String name = String.valueOf(parameter.getKey());
            if (NAMING_CLASSES.contains(name)) {
                requireAllowed(name, names(parameter.getValue()).toList(), allowed);
            } else if (name.equals(LOGIN) && parameter.getValue() instanceof String login) {
                requireAllowed(name, LoginModules.in(login), allowed);
            } else if (!TO_CONNECT.matcher(name).matches() && !allowed.names(name)) {
                throw new UnreadableCheckpointException(file + ": is of a job with the Kafka parameter " + name
                        + ", which is not needed to connect, and might make Kafka read or run something here; if the job"
                        + " needs it, allow it with --allow " + name + ", or export without --roll-forward");
            }
        }
    }

    private static void requireAllowed(String parameter, List<String> classNames, AllowedClasses allowed)
            throws ClassNotFoundException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (String className : classNames) {
            if (!allowed.permits(Class.forName(className, false, loader))) {
                throw new ForbiddenClass(className, "is of a job whose Kafka parameter " + parameter + " names");
            }
        }
    }

    /** A class, its name, several names with commas between them, or a list of any of these. */
    private static Stream<String> names(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().flatMap(KafkaParameters::names);
        }
        return value instanceof Class<?> type
                ? Stream.of(type.getName())
                : Arrays.stream(String.valueOf(value).split(","))
                        .map(String::trim)
                        .filter(name -> !name.isEmpty());
    }
}
