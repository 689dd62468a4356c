package health.overturn.denials.denial;

/// Combines facts from remittances with what people entered: the facts take precedence.
final class RemittancePrecedence {
    private RemittancePrecedence() {}

    static DenialOutcome outcome(DenialProjection projection, RemittanceFacts.Resolution resolution) {
        return switch (resolution) {
            case REVERSED -> DenialOutcome.REVERSED;
            case DUPLICATE -> DenialOutcome.DUPLICATE;
            case SUPERSEDED -> DenialOutcome.SUPERSEDED;
            case UPHELD ->
                projection
                                .touches()
                                .lastAction()
                                .filter(last -> last == TouchAction.APPEAL)
                                .isPresent()
                        ? DenialOutcome.UPHELD
                        : DenialOutcome.SUPERSEDED;
            case PAID -> outcomeOfPayment(projection);
            case OPEN -> throw new IllegalStateException("bug: an open denial has no outcome by facts");
        };
    }

    /// Money that comes after a write-off counts as recovered. The denial stays written off and shows the net
    /// amount.
    private static DenialOutcome outcomeOfPayment(DenialProjection projection) {
        if (projection.state() instanceof DenialState.Resolved resolved
                && resolved.outcome().isWriteOff()) {
            return resolved.outcome();
        }
        return projection.touches().appealedBy(projection.facts().answeredOn())
                ? DenialOutcome.OVERTURNED
                : DenialOutcome.PAID;
    }

    /// A write-off that facts leave in place stays resolved by people.
    static DenialState.ResolvedBy resolvedBy(DenialOutcome outcome) {
        return outcome.isWriteOff() ? DenialState.ResolvedBy.PEOPLE : DenialState.ResolvedBy.FACTS;
    }
}
