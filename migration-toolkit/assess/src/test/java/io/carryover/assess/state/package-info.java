/** State functions that do right and wrong in less usual ways than the examples of the rules. */
package io.carryover.assess.state;
