package health.overturn.sample;

import health.overturn.sample.scenario.BalanceMode;
import java.time.LocalDate;

/// The specification of a sample. The same specification gives the same bytes on any machine.
///
/// @param practice the name of the practice as its payers write it
/// @param claims number of scenarios, one for each claim; a scenario may have several claim payments
/// @param files number of files
/// @param firstDate the Monday of the first week of payments
/// @param weeks number of weeks, at least as many as files; each payer pays once a week
/// @param payers number of payers, 2 to 12
/// @param denialPercent percentage of scenarios with a denial, 0 to 100
public record SampleSpec(
        long seed,
        String practice,
        int claims,
        int files,
        LocalDate firstDate,
        int weeks,
        int payers,
        int denialPercent,
        Envelopes envelopes,
        BalanceMode balance) {
    private static final int MAX_PAYERS = 12;

    public SampleSpec {
        requireBetween(1, Integer.MAX_VALUE, claims, "claims");
        requireBetween(1, Integer.MAX_VALUE, files, "files");
        requireBetween(files, Integer.MAX_VALUE, weeks, "weeks");
        requireBetween(2, MAX_PAYERS, payers, "payers");
        requireBetween(0, 100, denialPercent, "denialPercent");
    }

    /// 100 claims of five payers over eight weeks in four files, 12 % of them denied.
    public static SampleSpec of(long seed) {
        return new SampleSpec(
                seed,
                "EXAMPLE COUNSELING GROUP",
                100,
                4,
                LocalDate.of(2026, 1, 5),
                8,
                5,
                12,
                Envelopes.VARIED,
                BalanceMode.AS_SENT);
    }

    public SampleSpec practice(String newPractice) {
        return new SampleSpec(
                seed, newPractice, claims, files, firstDate, weeks, payers, denialPercent, envelopes, balance);
    }

    public SampleSpec claims(int newClaims) {
        return new SampleSpec(
                seed, practice, newClaims, files, firstDate, weeks, payers, denialPercent, envelopes, balance);
    }

    /// Sets the number of files, and raises the number of weeks to it if necessary.
    public SampleSpec files(int newFiles) {
        return new SampleSpec(
                seed,
                practice,
                claims,
                newFiles,
                firstDate,
                Math.max(weeks, newFiles),
                payers,
                denialPercent,
                envelopes,
                balance);
    }

    public SampleSpec firstDate(LocalDate newFirstDate) {
        return new SampleSpec(
                seed, practice, claims, files, newFirstDate, weeks, payers, denialPercent, envelopes, balance);
    }

    public SampleSpec weeks(int newWeeks) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, newWeeks, payers, denialPercent, envelopes, balance);
    }

    public SampleSpec payers(int newPayers) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, newPayers, denialPercent, envelopes, balance);
    }

    public SampleSpec denialPercent(int newDenialPercent) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, payers, newDenialPercent, envelopes, balance);
    }

    public SampleSpec envelopes(Envelopes newEnvelopes) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, payers, denialPercent, newEnvelopes, balance);
    }

    public SampleSpec balance(BalanceMode newBalance) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, payers, denialPercent, envelopes, newBalance);
    }

    private static void requireBetween(int min, int max, int actual, String field) {
        if (actual < min || actual > max) {
            String range = max == Integer.MAX_VALUE ? "at least " + min : "from " + min + " to " + max;
            throw new IllegalArgumentException(field + ": must be " + range + "; got " + actual);
        }
    }
}
