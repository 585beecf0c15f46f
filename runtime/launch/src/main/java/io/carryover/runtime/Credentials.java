package io.carryover.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What broker and client need for SASL_SSL: one user with a password and a self-signed certificate for 127.0.0.1.
 *
 * @param keyStore PKCS12, for the broker
 * @param certificate PEM, for clients to trust
 */
record Credentials(String user, String password, Path keyStore, Path certificate) {

    private static final Duration KEYTOOL_TAKES = Duration.ofMinutes(2);

    static Credentials create(Path folder) throws IOException, InterruptedException {
        Credentials credentials = new Credentials(
                "carryover", "not-a-secret-1", folder.resolve("broker.p12"), folder.resolve("broker.pem"));
        credentials.keytool(
                folder,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-validity",
                "2");
        credentials.keytool(folder, "-exportcert", "-rfc", "-file", credentials.certificate.toString());
        return credentials;
    }

    Map<String, String> brokerSettings() {
        return Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                keyStore.toString(),
                "ssl.keystore.password",
                password,
                "sasl.enabled.mechanisms",
                "PLAIN",
                "listener.name.sasl_ssl.plain.sasl.jaas.config",
                login("user_" + user + "=\"" + password + "\""));
    }

    Map<String, String> clientSettings() {
        return Map.of(
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", login("username=\"" + user + "\" password=\"" + password + "\""),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.toString());
    }

    private static String login(String options) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required " + options + ";";
    }

    private void keytool(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        keytool.command().addAll(List.of(command));
        keytool.command()
                .addAll(List.of(
                        "-alias",
                        "broker",
                        "-keystore",
                        keyStore.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        password));
        try (LoggedProcess process = LoggedProcess.start(keytool, folder.resolve("keytool.log"))) {
            process.awaitSuccess(KEYTOOL_TAKES);
        }
    }
}
