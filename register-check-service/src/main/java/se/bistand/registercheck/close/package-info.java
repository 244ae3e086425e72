/** Last stage: a decided application is closed, and nobody is looked up for it any more. */
@NullMarked
package se.bistand.registercheck.close;

import org.jspecify.annotations.NullMarked;
