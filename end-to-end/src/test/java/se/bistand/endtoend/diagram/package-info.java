/** The diagram of the architecture, made from what the services really listen to. */
package se.bistand.endtoend.diagram;
