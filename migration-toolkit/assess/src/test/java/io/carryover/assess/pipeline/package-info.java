/** Pipelines of jobs that are written in different ways. */
package io.carryover.assess.pipeline;
