/// Tests of the personas and of the page that shows them.
@NullMarked
package se.bistand.local.identity;

import org.jspecify.annotations.NullMarked;
