/** Running streaming queries trigger by trigger under a manual clock. */
package io.carryover.migrated.virtualtime;
