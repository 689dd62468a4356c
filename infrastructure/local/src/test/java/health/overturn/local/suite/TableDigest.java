package health.overturn.local.suite;

import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a practice's table holds of claims, as text: the facts, and per denial its state and word; without
/// versions, times of receipt and the practice's own hashes.
final class TableDigest {
    private TableDigest() {}

    static String of(SuiteTarget place, String practice) {
        Stream<String> facts = Stream.of(AdjudicationItem.PREFIX, AdjudicationItem.DENIED_PREFIX)
                .flatMap(prefix -> place.items(practice, prefix).stream())
                .map(item -> fact(AdjudicationItem.read(Item.of(item))));
        Stream<String> denials =
                place.items(practice, DenialItem.PREFIX).stream().map(item -> denial(DenialItem.read(Item.of(item))));
        return Stream.concat(facts, denials).sorted().collect(Collectors.joining("\n"));
    }

    private static String fact(StoredAdjudication fact) {
        return "A " + fact.adjudication() + " "
                + fact.adjudication().claimNumber().value() + " "
                + fact.adjudication().payerClaimNumber().value();
    }

    private static String denial(StoredDenial kept) {
        return "D " + kept.id() + " " + kept.denial().state().label() + " "
                + kept.denial().projection().facts() + " "
                + kept.denial().details().denied();
    }
}
