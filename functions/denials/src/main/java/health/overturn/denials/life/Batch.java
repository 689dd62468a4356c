package health.overturn.denials.life;

import health.overturn.denials.code.Category;

/// What is worked as one in a week: the middle layer of a payer and category.
public record Batch(Week week, String payer, Category category) {
    /// `2026-W48:PAYER:CODING`.
    public String id() {
        return week + ":" + payer + ":" + category;
    }
}
