package health.overturn.denials.rollup;

/// A part of the practice: one value of a dimension, such as the payer `BLUE-EXAMPLE`.
///
/// @param value empty for the whole practice
public record DimensionValue(Dimension dimension, String value) {
    public static final DimensionValue ALL = new DimensionValue(Dimension.ALL, "");
}
