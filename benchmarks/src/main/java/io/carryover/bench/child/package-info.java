/** Each side runs in a JVM of its own, so that its heap, its peak and its CPU time are its own. */
package io.carryover.bench.child;
