/** What no job of ours has, and a hostile checkpoint might ask for. */
package io.carryover.outside;
