package health.overturn.storage.claim;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stores which two payer ids may be one payer, once for each pair.
public final class AliasProposalStore {
    private static final int MAX_REMEMBERED = 1_000;
    private static final int PAGE_SIZE = 100;
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final String SEEN_AT = "at";

    private final DynamoDbTable table;
    private final Set<ItemKey> proposed = ConcurrentHashMap.newKeySet();

    public AliasProposalStore(DynamoDbTable table) {
        this.table = table;
    }

    /// A proposal to treat two payer ids as one payer.
    ///
    /// @param firstSeenAt when a claim first came under both
    public record AliasProposal(PayerPair payers, Instant firstSeenAt) {
        public String id() {
            return payers.id();
        }

        /// Whether the settings have not joined the two yet.
        public boolean isOpen(Practice practice) {
            return !practice.settings()
                    .canonicalPayer(payers.first())
                    .equalsIgnoreCase(practice.settings().canonicalPayer(payers.second()));
        }
    }

    /// Proposes pairs. A pair that is proposed already stays as it is.
    void propose(Practice practice, Collection<PayerPair> pairs, Instant at) {
        for (PayerPair pair : pairs) {
            ItemKey key = practice.keys().aliasProposal(pair.id());
            if (!proposed.contains(key)) {
                table.putIfAbsent(Item.at(key)
                        .with(FIRST, pair.first())
                        .with(SECOND, pair.second())
                        .with(SEEN_AT, at.toString()));
                remember(key);
            }
        }
    }

    private void remember(ItemKey key) {
        if (proposed.size() >= MAX_REMEMBERED) {
            proposed.clear();
        }
        proposed.add(key);
    }

    public Optional<AliasProposal> find(Practice practice, String id) {
        return table.get(practice.keys().aliasProposal(id)).map(AliasProposalStore::read);
    }

    /// Returns open proposals in the order of their ids.
    ///
    /// @param after the id after which the list goes on; empty to begin
    public List<AliasProposal> listOpen(Practice practice, String after, int limit) {
        List<AliasProposal> open = new ArrayList<>();
        String last = after;
        List<Item> page;
        do {
            page = table.query(new IndexRange(
                    Optional.empty(),
                    practice.keys().aliasProposalPartition(),
                    last,
                    PAGE_SIZE,
                    IndexRange.Direction.UP));
            page.stream()
                    .map(AliasProposalStore::read)
                    .filter(proposal -> proposal.isOpen(practice))
                    .forEach(open::add);
            last = page.isEmpty() ? last : page.getLast().key().sort();
        } while (page.size() == PAGE_SIZE && open.size() < limit);
        return open.subList(0, Math.min(limit, open.size()));
    }

    private static AliasProposal read(Item item) {
        return new AliasProposal(new PayerPair(item.text(FIRST), item.text(SECOND)), Instant.parse(item.text(SEEN_AT)));
    }
}
