package health.overturn.remittance.reader;

/// The payer or payee while its loop is being read.
final class Party {
    private boolean named;
    private String name = "";
    private String qualifier = "";
    private String id = "";
    private String secondId = "";

    void clear() {
        named = false;
        name = "";
        qualifier = "";
        id = "";
        secondId = "";
    }

    void name(String newName, String newQualifier, String newId) {
        named = true;
        name = newName;
        qualifier = newQualifier;
        id = newId;
    }

    /// Keeps the first REF*2U of a payer and REF*TJ of a payee.
    void reference(String referenceQualifier, String value) {
        if (secondId.isEmpty() && (referenceQualifier.equals("2U") || referenceQualifier.equals("TJ"))) {
            secondId = value;
        }
    }

    boolean isNamed() {
        return named;
    }

    String name() {
        return name;
    }

    /// N104, if N103 is the one asked for.
    String idIf(String wanted) {
        return qualifier.equals(wanted) ? id : "";
    }

    String secondId() {
        return secondId;
    }
}
