package health.overturn.denials.packet;

import java.util.Locale;

/// The kind of plan, which decides what an answer is called and what it may ask for.
public enum PlanKind {
    COMMERCIAL,
    MEDICARE,
    MEDICARE_ADVANTAGE,
    MEDICAID,
    TRICARE,
    VETERANS,
    WORKERS_COMPENSATION;

    /// @param filingIndicator CLP06; empty where it was not sent
    public static PlanKind of(String filingIndicator) {
        return switch (filingIndicator.strip().toUpperCase(Locale.ROOT)) {
            case "MA", "MB" -> MEDICARE;
            case "16" -> MEDICARE_ADVANTAGE;
            case "MC" -> MEDICAID;
            case "CH" -> TRICARE;
            case "VA" -> VETERANS;
            case "WC" -> WORKERS_COMPENSATION;
            default -> COMMERCIAL;
        };
    }

    /// What this kind of plan calls the answer of a level.
    ///
    /// @param level 1 to 5
    String nameOf(int level) {
        return switch (this) {
            case COMMERCIAL, TRICARE -> "Appeal, level " + level;
            case MEDICARE ->
                switch (level) {
                    case 1 -> "Request for a redetermination (appeal, level 1)";
                    case 2 -> "Request for a reconsideration (appeal, level 2)";
                    case 3 -> "Request for a hearing (appeal, level 3)";
                    default -> "Request for a review (appeal, level " + level + ")";
                };
            case MEDICARE_ADVANTAGE -> "Payment appeal or provider dispute, level " + level;
            case MEDICAID -> "Provider dispute, level " + level;
            case VETERANS -> "Request for reconsideration, level " + level;
            case WORKERS_COMPENSATION -> "Request for another review of the bill, level " + level;
        };
    }

    /// What must be made sure of before such a plan gets a letter.
    String caution() {
        return switch (this) {
            case COMMERCIAL ->
                "Read in the contract whose right this is: the provider's own dispute and the patient's appeal have"
                        + " clocks of their own. The patient's needs a signed authorization.";
            case MEDICARE ->
                "An error or omission on the claim is corrected by a reopening, not by an appeal. Use the contractor's"
                        + " form, and sign it.";
            case MEDICARE_ADVANTAGE ->
                "A provider in the network uses the plan's dispute process; one outside of it appeals, and may have to"
                        + " waive its claim on the patient in writing.";
            case MEDICAID ->
                "The provider's dispute is not the patient's appeal, which needs her written consent. The patient"
                        + " cannot be billed.";
            case TRICARE ->
                "Most payment questions are an administrative review and go to another address than appeals."
                        + " An appeal for the patient needs her appointment of a representative.";
            case VETERANS -> "Check that the referral covers the service and its day before anything is sent.";
            case WORKERS_COMPENSATION -> "The state says which form and which clock apply. Check both.";
        };
    }
}
