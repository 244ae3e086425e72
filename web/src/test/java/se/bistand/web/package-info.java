/** Tests of what every page shares. */
@NullMarked
package se.bistand.web;

import org.jspecify.annotations.NullMarked;
