package se.bistand.registercheck.ssbtek;

/// The versions of SSBTEK's contract. They differ in namespace and in the question to Skatteverket.
enum Contract {
    V10("10"),
    V11("11");

    private final String version;

    Contract(String version) {
        this.version = version;
    }

    String namespace() {
        return "http://schema.forsakringskassan.se/integration/ssbt/" + version;
    }
}
