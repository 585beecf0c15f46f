package io.carryover.carried;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What wrote a carried folder.
 *
 * @param version of Carryover
 * @param sparkVersion that it ran on
 */
public record Tool(String version, String sparkVersion) {

    /** This release. */
    public static Tool on(String sparkVersion) {
        Properties properties = new Properties();
        try (InputStream in = Tool.class.getResourceAsStream("tool.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tool(properties.getProperty("version"), sparkVersion);
    }
}
