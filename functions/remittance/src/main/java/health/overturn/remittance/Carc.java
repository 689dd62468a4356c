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

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// Returns the code.
    @Override
    public String toString() {
        return text;
    }
}
