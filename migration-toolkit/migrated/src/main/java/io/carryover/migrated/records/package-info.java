/** Java records as rows. */
package io.carryover.migrated.records;
