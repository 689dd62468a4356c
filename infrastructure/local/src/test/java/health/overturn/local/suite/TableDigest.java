package health.overturn.local.suite;

import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The adjudications and denials of a practice as comparable text. It leaves out versions, times of receipt, and the
/// practice's own hashes.
final class TableDigest {
    private TableDigest() {}

    static String of(SuiteTarget target, String practice) {
        Stream<String> adjudications = Stream.of(AdjudicationItem.PREFIX, AdjudicationItem.DENIED_PREFIX)
                .flatMap(prefix -> target.items(practice, prefix).stream())
                .map(item -> adjudicationLine(AdjudicationItem.read(Item.of(item))));
        Stream<String> denials = target.items(practice, DenialItem.PREFIX).stream()
                .map(item -> denialLine(DenialItem.read(Item.of(item))));
        return Stream.concat(adjudications, denials).sorted().collect(Collectors.joining("\n"));
    }

    private static String adjudicationLine(StoredAdjudication stored) {
        return "A " + stored.adjudication() + " "
                + stored.adjudication().claimNumber().value() + " "
                + stored.adjudication().payerClaimNumber().value();
    }

    private static String denialLine(StoredDenial stored) {
        return "D " + stored.id() + " " + stored.denial().state().label() + " "
                + stored.denial().projection().facts() + " "
                + stored.denial().details().denied();
    }
}
