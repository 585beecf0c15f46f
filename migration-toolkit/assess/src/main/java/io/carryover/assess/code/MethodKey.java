package io.carryover.assess.code;

/**
 * Names a method.
 *
 * @param owner internal name
 * @param descriptor {@code (I)V}
 */
public record MethodKey(String owner, String name, String descriptor) {}
