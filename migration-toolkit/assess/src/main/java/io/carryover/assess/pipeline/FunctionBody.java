package io.carryover.assess.pipeline;

import io.carryover.assess.StateFunction.Form;
import io.carryover.assess.code.MethodFlow;
import java.util.Optional;
import org.objectweb.asm.Type;

/**
 * The code of a function that was handed to Spark.
 *
 * @param instantiated the types of its arguments and its result at the place where it was made; empty for a class
 * @param className internal name of the class, if it is one; else empty
 */
public record FunctionBody(MethodFlow flow, Form form, Optional<Type> instantiated, Optional<String> className) {}
