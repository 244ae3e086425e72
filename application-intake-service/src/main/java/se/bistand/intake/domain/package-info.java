/// What an application is and what must hold for it. Pure: no clock, database, network or framework.
@org.jspecify.annotations.NullMarked
package se.bistand.intake.domain;
