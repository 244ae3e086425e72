/// What every page and API of the services shares: sign-in, look, access log and errors.
@org.jspecify.annotations.NullMarked
package se.bistand.web;
