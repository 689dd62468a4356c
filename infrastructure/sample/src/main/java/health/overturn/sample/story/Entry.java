package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;
import health.overturn.sample.claim.Payer;

/// One answer in its payer's payment of one week. Two are the same only if they are one object.
final class Entry {
    final String plot;
    final Payer payer;
    final int week;
    final Answer answer;

    Entry(String plot, Payer payer, int week, Answer answer) {
        this.plot = plot;
        this.payer = payer;
        this.week = week;
        this.answer = answer;
    }
}
