/** What can be set on the command line and in a fixture: names, defaults and validation. */
package io.carryover.scenarios.options;
