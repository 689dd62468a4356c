package health.overturn.operations.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.owner.Payers;
import health.overturn.storage.claim.AliasProposalStore;
import health.overturn.storage.claim.PayerPair;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Accepts a proposal: the settings name one of the two payer ids as an alias of the other.
///
/// An id that the settings know stays the payer's id. If they know both, the two payers become one, with the name and
/// the group of the first; where the owners of both differ, the settings are invalid, and a person has to decide.
public final class AcceptAlias {
    private final PracticeStore practices;
    private final AliasProposalStore proposals;

    public AcceptAlias(PracticeStore practices, AliasProposalStore proposals) {
        this.practices = practices;
        this.proposals = proposals;
    }

    /// @param by who accepts it
    /// @return the practice with its changed settings; empty if there is no such proposal
    /// @throws health.overturn.storage.settings.InvalidSettingsException if the settings cannot have the alias
    public Optional<Practice> accept(Practice practice, String id, String by, Instant at) {
        return proposals
                .find(practice, id)
                .map(proposal ->
                        practices.change(practice.id(), document -> withAlias(document, proposal.payers()), by, at));
    }

    static JsonNode withAlias(JsonNode document, PayerPair pair) {
        ObjectNode changed = document.deepCopy();
        ArrayNode payers = changed.path("payers").isArray() ? (ArrayNode) changed.path("payers") : Json.array();
        changed.set("payers", payers);
        Optional<ObjectNode> first = find(payers, pair.first());
        Optional<ObjectNode> second = find(payers, pair.second());
        if (first.isPresent() && second.isPresent()) {
            merge(payers, first.get(), second.get());
        } else if (second.isPresent()) {
            addAlias(second.get(), pair.first());
        } else {
            addAlias(first.orElseGet(() -> payers.addObject().put("id", pair.first())), pair.second());
        }
        dropRepeatedOwners(changed, pair);
        return changed;
    }

    /// Drops an owner of the second id who owns the first one too, for the same categories: one payer has one entry.
    private static void dropRepeatedOwners(ObjectNode document, PayerPair pair) {
        ArrayNode kept = Json.array();
        document.path("owners").forEach(entry -> {
            boolean repeated = isId(entry.path("payer"), pair.second())
                    && document.path("owners")
                            .valueStream()
                            .anyMatch(other -> isId(other.path("payer"), pair.first())
                                    && other.path("owner").equals(entry.path("owner"))
                                    && other.path("category").equals(entry.path("category")));
            if (!repeated) {
                kept.add(entry);
            }
        });
        if (document.path("owners").isArray()) {
            document.set("owners", kept);
        }
    }

    private static Optional<ObjectNode> find(ArrayNode payers, String id) {
        return StreamSupport.stream(payers.spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(payer -> isId(payer.path("id"), id)
                        || payer.path("aliases").valueStream().anyMatch(alias -> isId(alias, id)))
                .findFirst();
    }

    private static boolean isId(JsonNode text, String id) {
        return Payers.normalize(text.asText()).equals(Payers.normalize(id));
    }

    private static void merge(ArrayNode payers, ObjectNode first, ObjectNode second) {
        if (first == second) {
            return;
        }
        addAlias(first, second.path("id").asText());
        second.path("aliases").forEach(alias -> addAlias(first, alias.asText()));
        for (int index = 0; index < payers.size(); index++) {
            if (payers.get(index) == second) {
                payers.remove(index);
                return;
            }
        }
    }

    private static void addAlias(ObjectNode payer, String alias) {
        (payer.path("aliases").isArray() ? (ArrayNode) payer.path("aliases") : payer.putArray("aliases")).add(alias);
    }
}
