package io.carryover.assess.input;

import java.util.List;

/**
 * What is kept of every class.
 *
 * @param name internal, as are the others: {@code com/acme/Job}
 * @param superName null for Object
 * @param location where the rest of it is
 */
public record ClassSummary(String name, String superName, List<String> interfaces, ClassLocation location) {}
