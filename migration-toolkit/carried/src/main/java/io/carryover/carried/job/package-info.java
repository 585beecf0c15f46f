/** What the Spark jobs of the toolkit have in common: requests and outcomes in files, and how a failure ends. */
package io.carryover.carried.job;
