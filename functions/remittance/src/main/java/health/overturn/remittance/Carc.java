package health.overturn.remittance;

import java.util.HashMap;
import java.util.Map;

/// A claim adjustment reason code (CARC): CAS02 and every third element after it.
///
/// Code lists grow, so that every code is kept as sent.
///
/// @param text the code in upper case; empty if no CAS segment names it
public record Carc(String text) {
    /// The code of a denial that no CAS segment explains.
    public static final Carc NONE = new Carc("");

    private static final int MAX_SHARED_NUMBER = 320;
    private static final int MAX_SHARED_LETTERED_NUMBER = 32;
    private static final Map<String, Carc> SHARED = shared();
    private static final Carc DUPLICATE = of("18");
    private static final Carc BUNDLED = of("97");
    private static final Carc ABOVE_CHARGE = of("94");
    private static final Carc PAID_TO_PATIENT = of("100");
    private static final Carc ABOVE_FEE_SCHEDULE = of("45");

    /// The code with this text. Codes of the published list are shared instances, so that reading a file allocates none
    /// for them.
    public static Carc of(String text) {
        Carc shared = SHARED.get(text);
        return shared != null ? shared : new Carc(text);
    }

    private static Map<String, Carc> shared() {
        Map<String, Carc> codes = new HashMap<>();
        codes.put("", NONE);
        for (int number = 1; number <= MAX_SHARED_NUMBER; number++) {
            share(Integer.toString(number), codes);
        }
        for (int number = 0; number <= MAX_SHARED_LETTERED_NUMBER; number++) {
            share("A" + number, codes);
            share("B" + number, codes);
            share("P" + number, codes);
        }
        return codes;
    }

    private static void share(String text, Map<String, Carc> codes) {
        codes.put(text, new Carc(text));
    }

    /// 18: an exact duplicate of another claim.
    public boolean isDuplicate() {
        return equals(DUPLICATE);
    }

    /// 45: the charge above what the contract or fee schedule allows.
    public boolean isAboveFeeSchedule() {
        return equals(ABOVE_FEE_SCHEDULE);
    }

    /// 97: included in the payment of another service.
    public boolean isBundled() {
        return equals(BUNDLED);
    }

    /// 94: the payment is above the charge; its amount is negative.
    public boolean isPaidAboveCharge() {
        return equals(ABOVE_CHARGE);
    }

    /// 100: the payer paid the patient.
    public boolean isPaidToPatient() {
        return equals(PAID_TO_PATIENT);
    }

    /// 104, 143 or 245: money that the payer withholds and still owes.
    public boolean isStillOwed() {
        return switch (text) {
            case "104", "143", "245" -> true;
            default -> false;
        };
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// Returns the code.
    @Override
    public String toString() {
        return text;
    }
}
