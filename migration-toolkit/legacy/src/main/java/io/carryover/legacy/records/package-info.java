/** Java records under Kryo. */
package io.carryover.legacy.records;
