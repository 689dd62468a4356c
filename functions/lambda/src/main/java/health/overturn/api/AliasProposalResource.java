package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.AllowedRoles;
import health.overturn.api.http.ApiRequest;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Route;
import health.overturn.denials.owner.KnownPayer;
import health.overturn.operations.command.AcceptAlias;
import health.overturn.storage.claim.AliasProposalStore;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.settings.InvalidSettingsException;
import java.util.List;
import java.util.Set;

/// Serves the proposals to treat two payer ids as one payer, and accepts them.
final class AliasProposalResource {
    private final AliasProposalStore proposals;
    private final AcceptAlias acceptAlias;

    AliasProposalResource(AliasProposalStore proposals, AcceptAlias acceptAlias) {
        this.proposals = proposals;
        this.acceptAlias = acceptAlias;
    }

    List<Route> routes() {
        return List.of(
                Route.forPractice("GET", "alias-proposals", AllowedRoles.DECISION, this::list)
                        .withParameters(Set.of("limit", "cursor"))
                        .withColumns(ListColumns.ALIAS_PROPOSALS),
                Route.forPractice(
                        "POST", "alias-proposals/{id}/acceptance", AllowedRoles.ADMINISTRATION, this::accept));
    }

    private ApiResponse list(Practice practice, ApiRequest request) {
        int limit = request.limit();
        String after = request.position();
        List<AliasProposalStore.AliasProposal> open = proposals.listOpen(practice, after, limit);
        ArrayNode items = Json.array();
        open.forEach(proposal -> items.add(json(practice, proposal, request)));
        String next = open.size() < limit ? "" : open.getLast().id();
        return ApiResponse.page(request, Json.object(), new ApiResponse.ListedItems(items, next));
    }

    private ApiResponse accept(Practice practice, ApiRequest request) {
        try {
            return acceptAlias
                    .accept(
                            practice,
                            request.pathParameter("id"),
                            request.caller().name(),
                            request.at())
                    .flatMap(changed -> proposals
                            .find(changed, request.pathParameter("id"))
                            .map(proposal -> ApiResponse.json(json(changed, proposal, request))))
                    .orElseGet(ApiResponse::notFound);
        } catch (InvalidSettingsException invalid) {
            return ApiResponse.invalidSettings(List.copyOf(invalid.errors()));
        }
    }

    /// @param practice with its current settings, under which both ids may be one payer
    private static ObjectNode json(Practice practice, AliasProposalStore.AliasProposal proposal, ApiRequest request) {
        ObjectNode json = Json.object()
                .put("id", proposal.id())
                .put("firstSeenAt", proposal.firstSeenAt().toString())
                .put("accepted", !proposal.isOpen(practice));
        ArrayNode may = json.putArray("may");
        if (proposal.isOpen(practice) && request.caller().hasRole(AllowedRoles.ADMINISTRATION)) {
            may.add("ACCEPT");
        }
        ArrayNode payers = json.putArray("payers");
        List.of(proposal.payers().first(), proposal.payers().second())
                .forEach(id -> payers.addObject()
                        .put("id", id)
                        .put(
                                "name",
                                practice.settings()
                                        .payers()
                                        .find(id)
                                        .map(KnownPayer::name)
                                        .orElse("")));
        return json;
    }
}
