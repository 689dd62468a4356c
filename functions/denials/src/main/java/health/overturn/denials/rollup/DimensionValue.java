package health.overturn.denials.rollup;

import java.util.Comparator;

/// A part of the practice: one value of a dimension, such as the payer `BLUE-EXAMPLE`.
///
/// @param value empty for the whole practice
public record DimensionValue(Dimension dimension, String value) {
    public static final DimensionValue ALL = new DimensionValue(Dimension.ALL, "");

    /// By dimension, then by value: the order of stored sums and of figures.
    public static final Comparator<DimensionValue> ORDER =
            Comparator.comparing(DimensionValue::dimension).thenComparing(DimensionValue::value);
}
