package health.overturn.remittance.reader;

import health.overturn.remittance.Person;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.validation.Qualifiers;
import health.overturn.remittance.x12.Segment;

/// The NM1 segments of a claim: people, providers and other payers.
final class ClaimNames {
    private static final int NPI = 'X' << 8 | 'X';

    private final ElementReader elements;
    private final Segment segment;
    private boolean named;
    private Person patient = Person.NONE;
    private Person subscriber = Person.NONE;
    private Person corrected = Person.NONE;
    private String renderingProvider = "";
    private String crossoverCarrier = "";
    private String correctedPayer = "";

    ClaimNames(ElementReader elements) {
        this.elements = elements;
        this.segment = elements.segment();
    }

    void clear() {
        named = false;
        patient = Person.NONE;
        subscriber = Person.NONE;
        corrected = Person.NONE;
        renderingProvider = "";
        crossoverCarrier = "";
        correctedPayer = "";
    }

    void take() {
        switch (segment.tag(1)) {
            case Qualifiers.PATIENT -> {
                patient = person();
                named = true;
            }
            case Qualifiers.SUBSCRIBER -> subscriber = person();
            case Qualifiers.CORRECTED -> corrected = person();
            case Qualifiers.RENDERING -> renderingProvider = segment.tag(8) == NPI ? segment.text(9) : "";
            case Qualifiers.CROSSOVER -> crossoverCarrier = segment.text(3);
            case Qualifiers.CORRECTED_PAYER -> correctedPayer = segment.text(3);
            default -> {}
        }
    }

    private Person person() {
        return new Person(elements.secret(3), elements.secret(4), elements.secret(9));
    }

    /// Whether an NM1*QC came, with a name or without.
    boolean namePatient() {
        return named;
    }

    Person patient() {
        return patient;
    }

    Person subscriber() {
        return subscriber;
    }

    Person corrected() {
        return corrected;
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
