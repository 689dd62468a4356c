package health.overturn.denials.prevention;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.UpstreamSystem;
import health.overturn.denials.rollup.FirstDenial;
import health.overturn.denials.rollup.ReasonKey;

/// The topic of a prevention review.
///
/// @param value the name of a category, or a reason in the form of [ReasonKey]
public record Topic(Kind kind, String value) {
    /// What the denials of a topic have in common.
    public enum Kind {
        CATEGORY,
        REASON
    }

    static Topic category(Category category) {
        return new Topic(Kind.CATEGORY, category.name());
    }

    static Topic reason(String reason) {
        return new Topic(Kind.REASON, reason);
    }

    public Category category() {
        return switch (kind) {
            case CATEGORY -> Category.valueOf(value);
            case REASON -> ReasonKey.category(value);
        };
    }

    /// The upstream process whose team the review asks.
    public UpstreamSystem upstreamSystem() {
        return category().upstreamSystem();
    }

    /// The id of the topic's review, such as `category-AUTHORIZATION` or `reason-197-AUTHORIZATION`.
    public String key() {
        return switch (kind) {
            case CATEGORY -> "category-" + value;
            case REASON -> "reason-" + value.replace(' ', '-');
        };
    }

    /// Whether denials of this reason belong to the topic. Contractual and unmapped reasons belong to none.
    boolean covers(String reason) {
        return ReasonKey.isForPrevention(reason)
                && switch (kind) {
                    case CATEGORY -> ReasonKey.category(reason).name().equals(value);
                    case REASON -> reason.equals(value);
                };
    }

    boolean covers(FirstDenial denial) {
        return covers(denial.reason());
    }
}
