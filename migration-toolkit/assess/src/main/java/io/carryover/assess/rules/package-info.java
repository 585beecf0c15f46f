/** What is known of the legacy API, one class for each use of it: how it is found, what replaces it, and what differs then. */
package io.carryover.assess.rules;
