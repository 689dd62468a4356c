package health.overturn.denials.settings;

import health.overturn.remittance.Money;
import java.util.Map;

/// The thresholds of one practice. A threshold that it did not set has its default.
public record Thresholds(Map<Threshold, Long> values) {
    public static final Thresholds DEFAULTS = new Thresholds(Map.of());

    public Thresholds {
        values = Map.copyOf(values);
    }

    public long get(Threshold threshold) {
        return values.getOrDefault(threshold, threshold.defaultValue());
    }

    public int count(Threshold threshold) {
        return Math.toIntExact(get(threshold));
    }

    public Money amount(Threshold threshold) {
        return Money.ofCents(get(threshold));
    }
}
