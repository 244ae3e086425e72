/// Tests of the local processes: real ones, started, killed and counted.
@NullMarked
package se.bistand.local;

import org.jspecify.annotations.NullMarked;
