package health.overturn.remittance;

/// The claim adjustment group code CAS01: who bears an adjustment.
///
/// A group that the guide does not know is kept as sent.
///
/// @param text the code in upper case; empty if no CAS segment names it
public record AdjustmentGroup(String text) {
    /// The group of a denial that no CAS segment explains.
    public static final AdjustmentGroup NONE = new AdjustmentGroup("");

    private static final AdjustmentGroup CONTRACTUAL = new AdjustmentGroup("CO");
    private static final AdjustmentGroup PATIENT = new AdjustmentGroup("PR");
    private static final AdjustmentGroup OTHER = new AdjustmentGroup("OA");
    private static final AdjustmentGroup PAYER_INITIATED = new AdjustmentGroup("PI");
    private static final AdjustmentGroup CORRECTION = new AdjustmentGroup("CR");

    /// The group with this text. Known groups are shared instances, so that reading a file allocates none for them.
    public static AdjustmentGroup of(String text) {
        return switch (text) {
            case "" -> NONE;
            case "CO" -> CONTRACTUAL;
            case "PR" -> PATIENT;
            case "OA" -> OTHER;
            case "PI" -> PAYER_INITIATED;
            case "CR" -> CORRECTION;
            default -> new AdjustmentGroup(text);
        };
    }

    /// CO: a contractual obligation of the provider.
    public boolean isContractual() {
        return equals(CONTRACTUAL);
    }

    /// PI: a reduction that the payer decided.
    public boolean isPayerInitiated() {
        return equals(PAYER_INITIATED);
    }

    /// PR: the patient is responsible for it.
    public boolean isPatient() {
        return equals(PATIENT);
    }

    /// Whether the guide has the group, in any of its versions; the empty one counts as known.
    public boolean isKnown() {
        return switch (text) {
            case "", "CO", "PR", "OA", "PI", "CR" -> true;
            default -> false;
        };
    }

    /// Returns the code.
    @Override
    public String toString() {
        return text;
    }
}
