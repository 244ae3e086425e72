/** What can go wrong at an agency or in the composite service, ordered by a test or a person. */
@NullMarked
package se.bistand.simulators.ssbtek.fault;

import org.jspecify.annotations.NullMarked;
