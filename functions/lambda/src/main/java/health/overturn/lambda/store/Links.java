package health.overturn.lambda.store;

import health.overturn.remittance.Protected;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which accounts a payer's claim number ties together: a claim that was corrected under another account
/// number.
final class Links {
    private static final String ACCOUNTS = "ac";
    private static final int MOST = 32;

    private final Table table;

    Links(Table table) {
        this.table = table;
    }

    /// The accounts tied together by each of these numbers; numbers that tie nothing are not in the answer.
    Map<Protected, Set<String>> of(Practice practice, Collection<Protected> payerClaimNumbers) {
        Map<Key, Protected> keys = new HashMap<>();
        payerClaimNumbers.stream()
                .filter(Protected::isPresent)
                .forEach(number -> keys.put(key(practice, number), number));
        Map<Protected, Set<String>> found = new HashMap<>();
        table.getAll(keys.keySet())
                .forEach((key, item) -> found.put(keys.get(key), new TreeSet<>(item.texts(ACCOUNTS))));
        return found;
    }

    /// Ties accounts together, beside those that already are.
    void tie(Practice practice, Protected payerClaimNumber, Set<String> accounts) {
        Key key = key(practice, payerClaimNumber);
        for (int attempt = 1; attempt <= MOST; attempt++) {
            Optional<Item> before = table.get(key);
            Set<String> all = new TreeSet<>(accounts);
            before.ifPresent(item -> all.addAll(item.texts(ACCOUNTS)));
            long version = before.map(item -> item.number(DenialItem.VERSION)).orElse(0L);
            if (before.isPresent() && before.get().texts(ACCOUNTS).containsAll(accounts)) {
                return;
            }
            Item item = Item.at(key)
                    .withTexts(ACCOUNTS, List.copyOf(all).subList(0, Math.min(MOST, all.size())))
                    .with(DenialItem.VERSION, version + 1);
            if (before.isPresent() ? table.putOver(item, version) : table.putIfAbsent(item)) {
                return;
            }
        }
        throw new IllegalStateException("link: one of " + MOST + " attempts to tie was expected to be the only one");
    }

    private static Key key(Practice practice, Protected number) {
        return practice.keys().link(practice.hash().payerClaim(number));
    }
}
