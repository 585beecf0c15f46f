/** Stateful pipelines: the operation, its function, what leads to it, and the types in it. */
package io.carryover.assess.pipeline;
