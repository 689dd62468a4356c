package health.overturn.denials.denial;

/// How a payer's answer and what people entered come together: facts outrank.
final class RemittancePrecedence {
    private RemittancePrecedence() {}

    static DenialOutcome outcome(DenialProjection projection, RemittanceFacts.Resolution resolution) {
        return switch (resolution) {
            case REVERSED -> DenialOutcome.REVERSED;
            case DUPLICATE -> DenialOutcome.DUPLICATE;
            case SUPERSEDED ->
                projection
                                .touches()
                                .lastAction()
                                .filter(last -> last == TouchAction.APPEAL)
                                .isPresent()
                        ? DenialOutcome.UPHELD
                        : DenialOutcome.SUPERSEDED;
            case PAID -> outcomeOfPayment(projection);
            case OPEN -> throw new IllegalStateException("facts: an answer was expected but was none");
        };
    }

    /// Money after a write-off counts as recovered and leaves it a write-off, which then shows net.
    private static DenialOutcome outcomeOfPayment(DenialProjection projection) {
        if (projection.state() instanceof DenialState.Resolved resolved
                && resolved.outcome().isWriteOff()) {
            return resolved.outcome();
        }
        return projection.touches().appealed() ? DenialOutcome.OVERTURNED : DenialOutcome.PAID;
    }

    /// A write-off that stays one stays people's word.
    static DenialState.ResolvedBy resolvedBy(DenialOutcome outcome) {
        return outcome.isWriteOff() ? DenialState.ResolvedBy.PEOPLE : DenialState.ResolvedBy.FACTS;
    }
}
