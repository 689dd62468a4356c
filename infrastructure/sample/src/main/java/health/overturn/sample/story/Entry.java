package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;
import health.overturn.sample.claim.Payer;

/// One answer in its payer's payment of one week. Two are the same only if they are one object.
final class Entry {
    final Play play;
    final Payer payer;
    final int week;
    final Answer answer;

    Entry(Play play, Payer payer, int week, Answer answer) {
        this.play = play;
        this.payer = payer;
        this.week = week;
        this.answer = answer;
    }

    String plot() {
        return play.plot();
    }
}
