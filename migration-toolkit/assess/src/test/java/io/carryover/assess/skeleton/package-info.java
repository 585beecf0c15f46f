/** What a skeleton says of types, functions and names, and that it is written whole or not at all. */
package io.carryover.assess.skeleton;
