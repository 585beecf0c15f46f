/**
 * Reads class files out of jars and folders, whatever is in them: sizes are bounded, what is broken is named and left out.
 *
 * <p>ClassGraph would find the classes, too, those of fat jars included, and was tried in its place (4.8.184, in a heap of 64
 * MB). It is made for class paths that one trusts, and does not give what an assessment promises:
 *
 * <ul>
 *   <li>It has no bound on a class. One of 600 MB, in a jar of 0.6 MB, ended the whole scan with an {@code OutOfMemoryError};
 *       here it is named, and the classes beside it are read.
 *   <li>It passes over what it cannot read without a word to its caller: a truncated class, a truncated jar, a text that is
 *       called a jar, a path that is not there, an inner jar of 3 GB. Nothing found would look like nothing there.
 *   <li>Of a multi-release jar it shows what the JVM would see that it runs on: on Java 25 the class of 21, here that of 17
 *       everywhere.
 *   <li>A jar of 116 MB with 44,750 classes took 5.6 seconds and all of the heap, without a look into any method; here 3.3
 *       seconds and 34 MB at most.
 * </ul>
 *
 * <p>To list files with it and to read them here would leave all of this but the zip format to write, and that is the JDK's.
 */
package io.carryover.assess.input;
