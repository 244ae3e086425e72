package se.bistand.endtoend.wrong.intake;

public class OpenToAll {}
