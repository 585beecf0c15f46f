/** The reports of an assessment, read as those read them who get them. */
package io.carryover.assess.report;
