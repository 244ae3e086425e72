/** First stage: an application becomes one check per adult. */
@NullMarked
package se.bistand.registercheck.request;

import org.jspecify.annotations.NullMarked;
