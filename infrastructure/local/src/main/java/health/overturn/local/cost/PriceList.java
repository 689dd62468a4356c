package health.overturn.local.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// A file of figures by name: the list prices in US dollars, or the usage of a practice.
final class PriceList {
    private static final double MILLION = 1_000_000;

    private final Properties values = new Properties();

    private PriceList(String resource) {
        try (InputStream in = Objects.requireNonNull(PriceList.class.getResourceAsStream(resource))) {
            values.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("could not read " + resource, unreadable);
        }
    }

    static PriceList prices() {
        return new PriceList("prices.properties");
    }

    static PriceList usage() {
        return new PriceList("usage.properties");
    }

    /// The month in which the prices were looked up.
    String asOf() {
        return text("asOf");
    }

    /// The price of a quantity. A price whose name ends in `million` is for a million of them.
    double of(String name, double quantity) {
        double price = Double.parseDouble(text(name));
        return name.endsWith(".million") ? price * quantity / MILLION : price * quantity;
    }

    /// The two figures of a usage: what a practice uses in a month, and what each claim payment adds.
    double used(String name, long practices, long claims) {
        String[] figures = text(name).split(", ", 2);
        return Double.parseDouble(figures[0]) * practices + Double.parseDouble(figures[1]) * claims;
    }

    private String text(String name) {
        return Objects.requireNonNull(values.getProperty(name), name);
    }
}
