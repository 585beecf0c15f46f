/** The folder that carries state and offsets from one side to the other: what an export writes and a restore reads. */
package io.carryover.carried;
