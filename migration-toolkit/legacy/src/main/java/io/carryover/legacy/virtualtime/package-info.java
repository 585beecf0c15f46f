/** Running DStream jobs batch by batch under a manual clock. */
package io.carryover.legacy.virtualtime;
