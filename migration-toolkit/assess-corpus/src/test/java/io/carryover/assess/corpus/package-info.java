/** How much of what labelled jobs do the assessment finds, and how much of what it finds is there. */
package io.carryover.assess.corpus;
