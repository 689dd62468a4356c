package health.overturn.sample.payer;

import health.overturn.sample.claim.SamplePayer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What differs between lines of business (CLP06), as payers publish it.
final class LineOfBusiness {
    private static final List<String> RESPONSES =
            List.of("APPEAL", "REOPENING", "CORRECTED_CLAIM", "NEW_CLAIM", "PATIENT_BILLED");
    private static final Set<String> OTHER_PLAN_BEHIND_109 = Set.of("MB", "MC", "VA");

    private LineOfBusiness() {}

    /// The category of a reason without remarks.
    ///
    /// @param usual the category for most lines of business
    static String category(SamplePayer payer, String carc, String usual) {
        String line = payer.filingIndicator();
        return switch (carc) {
            case "109" -> OTHER_PLAN_BEHIND_109.contains(line) ? "ELIGIBILITY" : usual;
            case "24" -> line.equals("MB") ? "ELIGIBILITY" : usual;
            case "119" -> line.equals("AM") ? "ELIGIBILITY" : usual;
            default -> usual;
        };
    }

    /// The responses that are ruled out: those that the remarks rule out, at Medicare Part B the corrected claim, and a
    /// bill to the patient, unless the payer assigns the money to a patient whom Medicaid does not protect.
    ///
    /// @param patientLiable whether the money is under group PR
    static List<String> ruleOut(SamplePayer payer, List<String> byRemarks, boolean patientLiable) {
        Set<String> all = new TreeSet<>(byRemarks);
        if (payer.filingIndicator().equals("MB")) {
            all.add("CORRECTED_CLAIM");
        }
        if (!patientLiable || payer.filingIndicator().equals("MC")) {
            all.add("PATIENT_BILLED");
        }
        return RESPONSES.stream().filter(all::contains).toList();
    }
}
