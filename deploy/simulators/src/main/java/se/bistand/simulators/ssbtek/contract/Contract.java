package se.bistand.simulators.ssbtek.contract;

/// The versions of the contract that are spoken. They differ in namespace and in the question to Skatteverket.
public enum Contract {
    V10("10"),
    V11("11");

    public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private final String version;

    Contract(String version) {
        this.version = version;
    }

    public String namespace() {
        return "http://schema.forsakringskassan.se/integration/ssbt/" + version;
    }

    public String path() {
        return "/ssbtek/v" + version;
    }

    static Contract of(String namespace) throws Question.Broken {
        for (var contract : values()) if (contract.namespace().equals(namespace)) return contract;
        throw new Question.Broken("an element of another contract");
    }
}
