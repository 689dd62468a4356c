package health.overturn.remittance.reader;

import health.overturn.remittance.Person;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.validation.Qualifiers;
import health.overturn.remittance.x12.Segment;

/// The names in a claim: the NM1 segments of people, providers and other payers.
final class ClaimNames {
    private static final int NPI_QUALIFIER = 'X' << 8 | 'X';

    private final ElementReader elements;
    private final Segment segment;
    private boolean patientNamed;
    private Person patient = Person.NONE;
    private Person subscriber = Person.NONE;
    private Person correctedPerson = Person.NONE;
    private String renderingProvider = "";
    private String crossoverCarrier = "";
    private String correctedPayer = "";

    ClaimNames(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    void clear() {
        patientNamed = false;
        patient = Person.NONE;
        subscriber = Person.NONE;
        correctedPerson = Person.NONE;
        renderingProvider = "";
        crossoverCarrier = "";
        correctedPayer = "";
    }

    void accept() {
        switch (segment.tag(1)) {
            case Qualifiers.PATIENT -> {
                patient = readPerson();
                patientNamed = true;
            }
            case Qualifiers.SUBSCRIBER -> subscriber = readPerson();
            case Qualifiers.CORRECTED -> correctedPerson = readPerson();
            case Qualifiers.RENDERING -> renderingProvider = segment.tag(8) == NPI_QUALIFIER ? segment.text(9) : "";
            case Qualifiers.CROSSOVER -> crossoverCarrier = segment.text(3);
            case Qualifiers.CORRECTED_PAYER -> correctedPayer = segment.text(3);
            default -> {}
        }
    }

    private Person readPerson() {
        return new Person(elements.protectedText(3), elements.protectedText(4), elements.protectedText(9));
    }

    /// Whether the claim has an NM1*QC, with or without a name.
    boolean isPatientNamed() {
        return patientNamed;
    }

    Person patient() {
        return patient;
    }

    Person subscriber() {
        return subscriber;
    }

    Person correctedPerson() {
        return correctedPerson;
    }

    String renderingProvider() {
        return renderingProvider;
    }

    String crossoverCarrier() {
        return crossoverCarrier;
    }

    String correctedPayer() {
        return correctedPayer;
    }
}
