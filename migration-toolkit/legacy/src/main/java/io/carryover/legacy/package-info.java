/** Toolkit for the legacy side: everything a team needs beside its DStream job. */
package io.carryover.legacy;
