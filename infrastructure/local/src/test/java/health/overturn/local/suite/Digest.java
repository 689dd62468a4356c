package health.overturn.local.suite;

import health.overturn.lambda.store.AdjudicationItem;
import health.overturn.lambda.store.DenialItem;
import health.overturn.lambda.store.Fact;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.KeptDenial;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a practice's table holds of claims, as text: the facts, and per denial its state and word; without
/// versions, times of receipt and the practice's own hashes.
final class Digest {
    private Digest() {}

    static String of(Place place, String practice) {
        Stream<String> facts = Stream.of(AdjudicationItem.PREFIX, AdjudicationItem.DENIED_PREFIX)
                .flatMap(prefix -> place.items(practice, prefix).stream())
                .map(item -> fact(AdjudicationItem.read(Item.of(item))));
        Stream<String> denials =
                place.items(practice, DenialItem.PREFIX).stream().map(item -> denial(DenialItem.read(Item.of(item))));
        return Stream.concat(facts, denials).sorted().collect(Collectors.joining("\n"));
    }

    private static String fact(Fact fact) {
        return "A " + fact.adjudication() + " "
                + fact.adjudication().claimNumber().value() + " "
                + fact.adjudication().payerClaimNumber().value();
    }

    private static String denial(KeptDenial kept) {
        return "D " + kept.id() + " " + kept.denial().status().label() + " "
                + kept.denial().state().word() + " " + kept.denial().subject().denied();
    }
}
