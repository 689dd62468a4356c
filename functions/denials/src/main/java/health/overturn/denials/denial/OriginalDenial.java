package health.overturn.denials.denial;

/// How the denial that a person names as the original of a duplicate stands to it.
public enum OriginalDenial {
    SAME_CLAIM(""),
    UNKNOWN("No denial of the practice has the id in originalId. Correct the id."),
    ITSELF("A denial is no copy of itself. Name another denial in originalId."),
    OTHER_CLAIM("The denial in originalId has another claim number or date of service. Correct the id."),
    OTHER_PAYER("The denial in originalId is of another payer. Correct the id."),
    COPY("The denial in originalId is a duplicate itself. Name its original.");

    private final String refusal;

    OriginalDenial(String refusal) {
        this.refusal = refusal;
    }

    /// Why it cannot be the original, in full sentences; empty if it can.
    public String refusal() {
        return refusal;
    }
}
