/// Tests of what the demonstration sends and says.
@NullMarked
package se.bistand.local.demonstration;

import org.jspecify.annotations.NullMarked;
