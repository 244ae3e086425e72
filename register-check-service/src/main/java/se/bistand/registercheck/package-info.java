/** register-check: asks the registers about each adult of an application; its packages are the stages of its work. */
@NullMarked
package se.bistand.registercheck;

import org.jspecify.annotations.NullMarked;
