package health.overturn.sample.claim;

/// One adjustment: group, reason and cents not paid.
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
