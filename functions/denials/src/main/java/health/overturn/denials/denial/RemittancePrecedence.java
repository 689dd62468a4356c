package health.overturn.denials.denial;

/// How a payer's answer and what people entered come together: facts outrank.
final class RemittancePrecedence {
    private RemittancePrecedence() {}

    static DenialOutcome outcome(DenialProjection state, RemittanceFacts.Resolution answer) {
        return switch (answer) {
            case REVERSED -> DenialOutcome.REVERSED;
            case DUPLICATE -> DenialOutcome.DUPLICATE;
            case SUPERSEDED ->
                state.effort()
                                .lastAction()
                                .filter(last -> last == TouchAction.APPEAL)
                                .isPresent()
                        ? DenialOutcome.UPHELD
                        : DenialOutcome.SUPERSEDED;
            case PAID -> paid(state);
            case OPEN -> throw new IllegalStateException("facts: an answer was expected but was none");
        };
    }

    /// Money after a write-off counts as recovered and leaves it a write-off, which then shows net.
    private static DenialOutcome paid(DenialProjection state) {
        if (state.status() instanceof DenialState.Resolved resolved
                && resolved.ending().isWriteOff()) {
            return resolved.ending();
        }
        return state.effort().appealed() ? DenialOutcome.OVERTURNED : DenialOutcome.PAID;
    }

    /// A write-off that stays one stays people's word.
    static DenialState.ResolvedBy resolvedBy(DenialOutcome ending) {
        return ending.isWriteOff() ? DenialState.ResolvedBy.PEOPLE : DenialState.ResolvedBy.FACTS;
    }
}
