package io.carryover.assess.rules;

import io.carryover.assess.code.Program;
import io.carryover.assess.code.Values;
import io.carryover.assess.pipeline.FunctionBodies;
import io.carryover.assess.pipeline.Lineage;

/** What rules look with. */
public record Scan(Program program, Values values, FunctionBodies functions, Lineage lineage) {}
