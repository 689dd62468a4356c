package health.overturn.denials.prevention;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.UpstreamSystem;
import health.overturn.denials.rollup.FirstDenial;
import health.overturn.denials.rollup.ReasonKey;

/// What a prevention review is about.
///
/// @param of a category, or a reason as [ReasonKey] names it
public record Topic(Kind kind, String value) {
    /// What is the same about its denials.
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

    /// The process that is asked.
    public UpstreamSystem upstreamSystem() {
        return category().upstreamSystem();
    }

    /// The one name of its review, such as `category-AUTHORIZATION` or `reason-197-AUTHORIZATION`.
    public String key() {
        return switch (kind) {
            case CATEGORY -> "category-" + value;
            case REASON -> "reason-" + value.replace(' ', '-');
        };
    }

    /// Whether a denial of this reason belongs to it; what a contract takes off belongs to none.
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
