package health.overturn.denials.metric;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.FixLevel;
import health.overturn.denials.code.ReasonCode;
import health.overturn.denials.code.UpstreamSystem;
import health.overturn.denials.rollup.ReasonKey;
import health.overturn.remittance.Carc;
import java.util.Locale;

/// Names of categories, levels, systems and reasons for somebody who knows no codes.
public final class PlainWords {
    private PlainWords() {}

    public static String of(Category category) {
        return switch (category) {
            case REGISTRATION -> "patient data taken at registration";
            case ELIGIBILITY -> "coverage not verified";
            case AUTHORIZATION -> "prior authorization";
            case CODING -> "coding";
            case DOCUMENTATION -> "records and medical necessity";
            case PAYER_EDIT -> "payers' own rules";
            case FOLLOW_UP -> "late or repeated claims";
            case CONTRACT -> "contracts and rates";
            case CREDENTIALING -> "provider enrollment";
            case UNMAPPED -> "reasons not sorted yet";
        };
    }

    public static String of(FixLevel level) {
        return switch (level) {
            case FRONT_END -> "before the visit";
            case MID_CYCLE -> "between visit and payment";
            case CONTRACT -> "in contracts and enrollment";
        };
    }

    public static String of(Cluster cluster) {
        return switch (cluster) {
            case FRONT_END_AND_ELIGIBILITY -> "front desk and eligibility";
            case CODING_AUTH_AND_CONTRACT -> "coding, authorization and contract";
        };
    }

    public static String of(UpstreamSystem system) {
        return switch (system) {
            case REGISTRATION -> "registration";
            case ELIGIBILITY -> "eligibility";
            case PRIOR_AUTH -> "prior authorization";
            case CODING -> "coding";
            case CLINICAL_DOCUMENTATION -> "clinical documentation";
            case PAYER_POLICY -> "the payers' policies";
            case BILLING_FOLLOW_UP -> "billing follow-up";
            case CONTRACTING -> "contracting";
            case CREDENTIALING -> "credentialing";
        };
    }

    /// What a reason means.
    ///
    /// @param reason in the form of [ReasonKey]
    public static String ofReason(String reason) {
        Category category = ReasonKey.category(reason);
        ReasonCode row = CodeTables.standard()
                .reason(Carc.of(reason.substring(0, reason.indexOf(' ')).replace("CO-", "")));
        String meaning = row == null ? "" : row.meaning();
        // A meaning that only points to the remark code says less than the category.
        return meaning.isEmpty() || meaning.contains("remark")
                ? of(category)
                : meaning.substring(0, 1).toLowerCase(Locale.ROOT) + meaning.substring(1);
    }
}
