package health.overturn.sample.claim;

/// One adjustment of a CAS segment, with what the payer means by it.
///
/// @param group CAS01
/// @param code CAS02
/// @param cents CAS03; a positive amount reduces the payment
public record Cas(String group, String code, long cents, Meaning meaning) {
    /// What an adjustment does with the money that it takes. It is not written to the file.
    public enum Meaning {
        /// It explains the money: a price, a share of the patient, another payer's payment.
        EXPLAINS,
        /// It explains the money, and a person should look at it.
        NOTES,
        /// It refuses the money.
        DENIES,
        /// It neither pays nor refuses the money.
        PENDS
    }

    /// An adjustment that explains the money that it takes.
    public Cas(String group, String code, long cents) {
        this(group, code, cents, Meaning.EXPLAINS);
    }

    public static Cas noting(String group, String code, long cents) {
        return new Cas(group, code, cents, Meaning.NOTES);
    }

    public static Cas denying(String group, String code, long cents) {
        return new Cas(group, code, cents, Meaning.DENIES);
    }

    public static Cas pending(String group, String code, long cents) {
        return new Cas(group, code, cents, Meaning.PENDS);
    }

    public static long sum(Iterable<Cas> adjustments) {
        long sum = 0;
        for (Cas adjustment : adjustments) {
            sum += adjustment.cents;
        }
        return sum;
    }

    /// The sum of the adjustments with one meaning.
    public static long sum(Iterable<Cas> adjustments, Meaning meaning) {
        long sum = 0;
        for (Cas adjustment : adjustments) {
            sum += adjustment.meaning == meaning ? adjustment.cents : 0;
        }
        return sum;
    }

    public Cas negated() {
        return new Cas(group, code, -cents, meaning);
    }

    Cas inGroupCr() {
        return new Cas("CR", code, cents, meaning);
    }
}
