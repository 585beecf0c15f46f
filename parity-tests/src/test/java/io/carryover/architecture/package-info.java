/** The walls between the rooms of the house. */
package io.carryover.architecture;
