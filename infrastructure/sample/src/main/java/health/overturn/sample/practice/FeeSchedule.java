package health.overturn.sample.practice;

import java.util.List;

/// The procedures that a behavioral-health practice bills: HCPCS level II codes with invented prices from about $20 to
/// $1,900 per unit.
final class FeeSchedule {
    static final List<Fee> ALL = List.of(
            new Fee("HC:H0031:HE", "", 18_500, 1),
            new Fee("HC:H2019", "", 2_450, 8),
            new Fee("HC:H0004:HF", "", 3_100, 4),
            new Fee("HC:G0463:25", "0510", 14_275, 1),
            new Fee("HC:T1015", "0900", 17_990, 1),
            new Fee("HC:H0015", "0906", 41_000, 2),
            new Fee("HC:H0018", "1001", 93_500, 3),
            new Fee("HC:H2036:HA", "1002", 112_000, 2),
            new Fee("HC:G2086", "", 44_560, 1),
            new Fee("HC:H0020", "", 1_985, 7),
            new Fee("HC:J3490", "0636", 6_120, 2),
            new Fee("HC:J2315", "0636", 189_000, 1),
            new Fee("HC:T1017:95:GT", "", 2_205, 12),
            new Fee("HC:G0177", "0904", 8_815, 3),
            new Fee("HC:H2012", "", 9_640, 5),
            new Fee("HC:S9480:HE", "0905", 28_050, 2),
            new Fee("HC:G0410", "0915", 7_730, 2),
            new Fee("NU:0912", "0912", 38_700, 2),
            new Fee("HC:H0001", "", 22_400, 1));

    /// One procedure and its price.
    ///
    /// @param cents the price of one unit
    /// @param maxUnits the maximum number of units on one line
    record Fee(String procedure, String revenueCode, int cents, int maxUnits) {}

    private FeeSchedule() {}
}
