package health.overturn.sample.story;

import health.overturn.sample.truth.Outcome;

/// Stories of claims that a payer takes for copies of others.
final class DuplicateStories {
    private DuplicateStories() {}

    static void ofOpen(Play play) {
        Denial open = play.deniesWhole(0);
        play.duplicates(1, open.entry);
    }

    static void ofPaid(Play play) {
        Entry payment = play.pays(0);
        play.duplicates(1, payment);
    }

    /// Nothing of that claim is known: an ordinary denial that somebody has to follow up.
    static void ofUnknown(Play play) {
        play.denies(0, play.duplicate());
    }

    static void thenPaid(Play play) {
        Denial open = play.deniesWhole(0);
        play.duplicates(1, open.entry);
        Entry payment = play.pays(2);
        open.becomes(Outcome.PAID, payment.answer.paid());
    }
}
