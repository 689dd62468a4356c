package health.overturn.remittance.reader;

/// The payer or payee of a header: loop 1000A or 1000B.
final class Party {
    private boolean named;
    private String name = "";
    private String qualifier = "";
    private String id = "";
    private String referenceId = "";

    void clear() {
        named = false;
        name = "";
        qualifier = "";
        id = "";
        referenceId = "";
    }

    void setName(String newName, String newQualifier, String newId) {
        named = true;
        name = newName;
        qualifier = newQualifier;
        id = newId;
    }

    /// Adds a REF segment; the first REF*2U (payer) or REF*TJ (payee) is kept.
    void addReference(String referenceQualifier, String value) {
        if (referenceId.isEmpty() && (referenceQualifier.equals("2U") || referenceQualifier.equals("TJ"))) {
            referenceId = value;
        }
    }

    boolean isNamed() {
        return named;
    }

    String name() {
        return name;
    }

    /// N104 if N103 is this qualifier, else empty.
    String idOfType(String idQualifier) {
        return qualifier.equals(idQualifier) ? id : "";
    }

    String referenceId() {
        return referenceId;
    }
}
