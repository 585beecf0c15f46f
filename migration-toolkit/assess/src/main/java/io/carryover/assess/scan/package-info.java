/** Goes through the inputs with all rules, and puts what they found together. */
package io.carryover.assess.scan;
