/** The two versions of the contract of SSBTEK: what a question holds and how an answer is framed. */
@NullMarked
package se.bistand.simulators.ssbtek.contract;

import org.jspecify.annotations.NullMarked;
