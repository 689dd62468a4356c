package health.overturn.remittance;

/// An exact amount of US dollars in cents; negative if a payer takes money back.
///
/// Arithmetic throws [ArithmeticException] beyond about 92 quadrillion dollars. Sums that must not fail use
/// [SaturatingCents].
public record Money(long cents) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    public Money plus(Money other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    public Money negated() {
        return ofCents(Math.negateExact(cents));
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /// Formats the amount for people: `$1,234.50`, `-$0.07`.
    @Override
    public String toString() {
        String digits = "%,d.%02d".formatted(Math.abs(cents / 100), Math.abs(cents % 100));
        return cents < 0 ? "-$" + digits : "$" + digits;
    }
}
