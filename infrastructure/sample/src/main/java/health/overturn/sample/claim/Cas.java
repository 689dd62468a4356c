package health.overturn.sample.claim;

/// One adjustment of a CAS segment.
///
/// @param group CAS01
/// @param code CAS02
/// @param cents CAS03; a positive amount reduces the payment
public record Cas(String group, String code, long cents) {
    public static long sum(Iterable<Cas> adjustments) {
        long sum = 0;
        for (Cas adjustment : adjustments) {
            sum += adjustment.cents;
        }
        return sum;
    }

    public Cas negated() {
        return new Cas(group, code, -cents);
    }

    Cas inGroupCr() {
        return new Cas("CR", code, cents);
    }
}
