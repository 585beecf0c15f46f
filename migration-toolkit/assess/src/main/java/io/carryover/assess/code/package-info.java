/**
 * A model of bytecode: calls, and where the values in them come from, across lambdas, fields and methods of the inputs. It
 * over-approximates: a value may have several origins, and one that is not known is no origin at all.
 */
package io.carryover.assess.code;
