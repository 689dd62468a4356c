package health.overturn.denials.life;

/// How a payer's answer and what people entered come together: facts outrank.
final class Facts {
    private Facts() {}

    static Ending ending(State state, Word.Answer answer) {
        return switch (answer) {
            case REVERSED -> Ending.REVERSED;
            case DUPLICATE -> Ending.DUPLICATE;
            case SUPERSEDED ->
                state.effort()
                                .lastAction()
                                .filter(last -> last == Action.APPEAL)
                                .isPresent()
                        ? Ending.UPHELD
                        : Ending.SUPERSEDED;
            case PAID -> paid(state);
            case OPEN -> throw new IllegalStateException("facts: an answer was expected but was none");
        };
    }

    /// Money after a write-off counts as recovered and leaves it a write-off, which then shows net.
    private static Ending paid(State state) {
        if (state.status() instanceof Status.Resolved resolved
                && resolved.ending().isWriteOff()) {
            return resolved.ending();
        }
        return state.effort().appealed() ? Ending.OVERTURNED : Ending.PAID;
    }

    /// A write-off that stays one stays people's word.
    static Status.By word(Ending ending) {
        return ending.isWriteOff() ? Status.By.PEOPLE : Status.By.FACTS;
    }
}
