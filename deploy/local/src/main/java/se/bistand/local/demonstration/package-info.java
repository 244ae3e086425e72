/// One fictitious household's way from application to money, driven and followed through the platform's public APIs.
@NullMarked
package se.bistand.local.demonstration;

import org.jspecify.annotations.NullMarked;
