package io.carryover.carried;

/**
 * What wrote a carried folder.
 *
 * @param version of Carryover
 * @param sparkVersion that it ran on
 */
public record Tool(String version, String sparkVersion) {}
