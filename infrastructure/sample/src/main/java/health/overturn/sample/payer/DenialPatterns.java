package health.overturn.sample.payer;

import health.overturn.sample.payer.DenialPattern.Reach;
import java.util.List;

/// The denials that payers send to behavioral-health practices, with about the frequencies of public statistics.
public final class DenialPatterns {
    private static final List<String> NONE = List.of();
    private static final List<String> NEW_CLAIM_ONLY = List.of("APPEAL", "REOPENING", "CORRECTED_CLAIM");
    private static final List<String> NO_APPEAL = List.of("APPEAL");
    private static final List<String> NEW_CLAIM = List.of("CORRECTED_CLAIM");
    private static final List<String> NO_RESUBMISSION = List.of("CORRECTED_CLAIM", "NEW_CLAIM");

    public static final List<DenialPattern> ALL = List.of(
            of(50, "CO", "197", "AUTHORIZATION"),
            of(20, "CO", "197", "AUTHORIZATION", "M62"),
            of(20, "CO", "198", "AUTHORIZATION", "N54"),
            of(25, "CO", "16", "AUTHORIZATION", "M62"),
            of(25, "CO", "16", "REGISTRATION", "N382"),
            of(20, "CO", "16", "REGISTRATION", "MA36", "N329"),
            of(20, "CO", "16", "CODING", "M76"),
            of(15, "CO", "16", "CREDENTIALING", "N290"),
            of(15, "CO", "16", "ELIGIBILITY", "MA04"),
            of(15, "CO", "16", "UNMAPPED"),
            of(10, "CO", "16", "CODING", "MA13", "M76"),
            of(8, "CO", "16", "AUTHORIZATION", "M62", "M76"),
            of(15, "OA", "16", "DOCUMENTATION", "N706"),
            unprocessable(25, "CODING", "M51"),
            unprocessable(15, "CREDENTIALING", "N264"),
            of(30, "CO", "22", "ELIGIBILITY"),
            of(10, "OA", "22", "ELIGIBILITY", "MA92"),
            of(40, "CO", "27", "ELIGIBILITY"),
            of(15, "PR", "27", "ELIGIBILITY"),
            of(10, "CO", "26", "ELIGIBILITY"),
            of(35, "CO", "29", "FOLLOW_UP"),
            of(30, "CO", "31", "REGISTRATION"),
            of(10, "PR", "31", "REGISTRATION"),
            of(25, "CO", "50", "DOCUMENTATION"),
            of(20, "CO", "50", "CODING", "N115"),
            of(15, "CO", "50", "DOCUMENTATION", "N661"),
            of(8, "CO", "50", "CODING", "N1", "N386"),
            of(25, "CO", "96", "CODING", "M80"),
            of(20, "PR", "96", "ELIGIBILITY", "N130"),
            of(15, "CO", "96", "CONTRACT", "N448"),
            of(15, "CO", "96", "UNMAPPED"),
            of(50, "CO", "97", "CODING"),
            of(15, "CO", "97", "CODING", "M15"),
            of(25, "CO", "109", "CREDENTIALING"),
            of(15, "OA", "109", "ELIGIBILITY", "N418"),
            of(15, "PR", "119", "PAYER_EDIT"),
            of(20, "CO", "204", "ELIGIBILITY"),
            of(20, "PR", "204", "ELIGIBILITY", "N130"),
            of(25, "CO", "252", "DOCUMENTATION", "N706"),
            of(15, "CO", "252", "DOCUMENTATION", "N29"),
            of(6, "CO", "252", "AUTHORIZATION", "M62"),
            of(6, "CO", "234", "CODING", "N20"),
            of(6, "CO", "148", "DOCUMENTATION", "N29"),
            of(10, "PI", "226", "DOCUMENTATION", "N366"),
            of(30, "CO", "B7", "CREDENTIALING"),
            of(15, "CO", "242", "CREDENTIALING"),
            of(20, "CO", "4", "CODING", "N822"),
            of(15, "CO", "11", "CODING"),
            of(15, "CO", "146", "CODING"),
            of(10, "CO", "151", "CODING", "N362"),
            of(10, "CO", "167", "CODING"),
            of(10, "PI", "193", "FOLLOW_UP"),
            of(10, "CO", "236", "CODING"),
            of(8, "CO", "256", "CONTRACT"),
            of(8, "CO", "147", "CONTRACT"),
            of(8, "CO", "288", "AUTHORIZATION"),
            of(8, "CO", "301", "ELIGIBILITY"),
            of(8, "PI", "A1", "DOCUMENTATION", "N206"),
            of(8, "CO", "A1", "UNMAPPED"),
            of(8, "CO", "129", "ELIGIBILITY", "N4"),
            withoutAppeal(8, "CO", "96", "UNMAPPED", "N211"),
            withoutAppeal(8, "CO", "50", "DOCUMENTATION", "MA44"),
            limited(8, "CODING", "N704", NO_APPEAL),
            limited(8, "CODING", "N517", NEW_CLAIM),
            limited(5, "CODING", "N185", NO_RESUBMISSION),
            wholeLine(10, "CO", "59", "CODING"),
            wholeLine(8, "CO", "24", "CONTRACT"),
            wholeLine(6, "OA", "100", "REGISTRATION"),
            of(12, "CO", "Q17", "UNMAPPED"),
            of(6, "PI", "987", "UNMAPPED"));

    /// A contractual adjustment of the whole charge: it is not a price but a contract that the payer has not loaded.
    public static final DenialPattern CONTRACT =
            new DenialPattern(1, "CO", "45", NONE, NONE, "CONTRACT", NONE, Reach.WHOLE_CLAIM);

    public static final DenialPattern DUPLICATE_CONTRACTUAL = of(1, "CO", "18", "FOLLOW_UP");

    public static final DenialPattern DUPLICATE = of(1, "OA", "18", "FOLLOW_UP", "N522");

    /// A first decision upheld after review.
    public static final DenialPattern UPHELD = of(1, "PI", "193", "FOLLOW_UP");

    /// An amount that the payer says it paid in an earlier remittance.
    public static final DenialPattern PAID_EARLIER = of(1, "CO", "B13", "FOLLOW_UP");

    /// A line bundled into another one.
    public static final DenialPattern BUNDLED = of(1, "CO", "97", "CODING");

    /// A code that no table knows.
    public static final DenialPattern UNKNOWN = of(1, "PI", "987", "UNMAPPED");

    private static final int TOTAL =
            ALL.stream().mapToInt(DenialPattern::weight).sum();

    private DenialPatterns() {}

    /// Picks a pattern by its frequency.
    public static DenialPattern pick(SeededRandom random) {
        int remaining = random.below(TOTAL);
        for (DenialPattern pattern : ALL) {
            remaining -= pattern.weight();
            if (remaining < 0) {
                return pattern;
            }
        }
        throw new AssertionError("bug: the weights do not add up");
    }

    /// Picks a pattern that denies a line alone and rules nothing out.
    public static DenialPattern pickForLines(SeededRandom random) {
        DenialPattern pattern = pick(random);
        while (pattern.reach() != Reach.ANY || pattern.dependsOnOthers()) {
            pattern = pick(random);
        }
        return pattern;
    }

    /// A reason whose category another code gives.
    public static DenialPattern refined(String group, String carc, String category) {
        return of(1, group, carc, category);
    }

    private static DenialPattern of(int weight, String group, String carc, String category, String... remarks) {
        return new DenialPattern(weight, group, carc, List.of(remarks), NONE, category, NONE, Reach.ANY);
    }

    private static DenialPattern wholeLine(int weight, String group, String carc, String category) {
        return new DenialPattern(weight, group, carc, NONE, NONE, category, NONE, Reach.WHOLE_LINE);
    }

    private static DenialPattern unprocessable(int weight, String category, String remark) {
        return new DenialPattern(
                weight, "CO", "16", List.of(remark), List.of("MA130"), category, NEW_CLAIM_ONLY, Reach.WHOLE_CLAIM);
    }

    private static DenialPattern withoutAppeal(int weight, String group, String carc, String category, String remark) {
        return new DenialPattern(weight, group, carc, List.of(remark), NONE, category, NO_APPEAL, Reach.ANY);
    }

    private static DenialPattern limited(int weight, String category, String remark, List<String> forbidden) {
        return new DenialPattern(weight, "CO", "4", List.of(remark), NONE, category, forbidden, Reach.ANY);
    }
}
