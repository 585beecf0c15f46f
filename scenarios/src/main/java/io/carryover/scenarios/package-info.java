/** The catalogue of scenarios. Nothing here knows an engine. */
package io.carryover.scenarios;
