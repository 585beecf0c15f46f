/** How the toolkit's Spark jobs talk with what starts them: requests and outcomes in files. */
package io.carryover.carried.job;
