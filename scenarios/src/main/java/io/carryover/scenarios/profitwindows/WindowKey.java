package io.carryover.scenarios.profitwindows;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;

/**
 * What profit is added up by.
 *
 * @param id null where all that was traded counts together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WindowKey(Window window, String id) implements Serializable {}
