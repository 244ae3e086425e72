/// The identity provider of a developer's machine: OpenID Connect with personas instead of people. Never for
/// production.
@NullMarked
package se.bistand.local.identity;

import org.jspecify.annotations.NullMarked;
