/** The worked cases of the business: a table a caseworker can edit, run as tests and printed as a report. */
@NullMarked
package se.bistand.decision.cases;

import org.jspecify.annotations.NullMarked;
