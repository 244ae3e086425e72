/** What a caseworker may decide, through the API and on the page. */
@NullMarked
package se.bistand.decision.approval;

import org.jspecify.annotations.NullMarked;
