package se.bistand.simulators.ssbtek;

/// Who answers, by the name of its part in the contract; SSBTEK stands for the composite service itself.
enum Agency {
    SSBTEK,
    AF,
    CSN,
    FK,
    SKV,
    SO,
    TNS,
    MIV
}
