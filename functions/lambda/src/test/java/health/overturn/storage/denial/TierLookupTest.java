package health.overturn.storage.denial;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.triage.Ranking;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TierLookupTest {
    private static final String SETTINGS =
            Deployment.SETTINGS.replaceFirst("\\{", "{\"topRanks\": 2, \"nextRanks\": 3, ");

    private final Deployment deployment = new Deployment();

    @BeforeAll
    void ingestSample() {
        deployment.practices().save("maple", Json.read(SETTINGS), "admin.example", Deployment.NOW);
        for (SampleFile file : Sample.of(SampleSpec.of(5).claims(400)).files()) {
            deployment.ingest(file.name(), file.bytes());
        }
    }

    @AfterAll
    void close() {
        deployment.close();
    }

    @Test
    void tiersMatchTheFullRanking() {
        List<Denial> all = denials();
        Map<Tier, List<RankedDenial>> byTier = ranked(all).stream()
                .filter(ranked -> !ranked.denial().state().isResolved())
                .collect(Collectors.groupingBy(RankedDenial::tier));

        assertThat(byTier.get(Tier.TOP)).containsExactlyInAnyOrderElementsOf(expected(all, Tier.TOP));
        assertThat(byTier.get(Tier.NEXT)).containsExactlyInAnyOrderElementsOf(expected(all, Tier.NEXT));
        assertThat(byTier.get(Tier.STANDARD)).isNotEmpty().allMatch(ranked -> ranked.rank() == 0);
        assertThat(byTier.get(Tier.SMALL)).isNotEmpty().allMatch(ranked -> ranked.rank() == 0);
    }

    @Test
    void aResolvedDenialHasNoRank() {
        List<Denial> resolved =
                denials().stream().filter(denial -> denial.state().isResolved()).toList();

        assertThat(ranked(resolved))
                .isNotEmpty()
                .allMatch(ranked -> ranked.rank() == 0 && !ranked.tier().needsNote());
    }

    @Test
    void theHeadsOfAPracticeAndThePayersOfSomeDenialsGiveTheSameTiers() {
        List<Denial> all = denials();
        TierLookup tiers = tierReader().heads(deployment.practice()).tiers();

        assertThat(all.stream().map(tiers::withRank).toList()).isEqualTo(ranked(all));
    }

    private TierReader tierReader() {
        return new TierReader(deployment.table(), () -> Deployment.NOW);
    }

    private List<RankedDenial> ranked(List<Denial> denials) {
        TierLookup tiers = tierReader().forPayersOf(deployment.practice(), denials);
        return denials.stream().map(tiers::withRank).toList();
    }

    private List<Denial> denials() {
        return TableContents.of(deployment.tableName()).denials().stream()
                .map(StoredDenial::denial)
                .toList();
    }

    private List<RankedDenial> expected(List<Denial> all, Tier tier) {
        Ranking ranking = new Ranking(deployment.practice().settings().settings());
        return all.stream()
                .collect(Collectors.groupingBy(denial -> denial.details().payer()))
                .values()
                .stream()
                .flatMap(ofPayer -> ranking.rank(ofPayer).stream())
                .filter(ranked -> ranked.tier() == tier)
                .toList();
    }
}
