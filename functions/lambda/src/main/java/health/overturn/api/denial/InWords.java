package health.overturn.api.denial;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Tier;

/// What the names of categories, queues, states and tiers mean, in our own words.
public final class InWords {
    private InWords() {}

    public static String of(Category category) {
        return switch (category) {
            case REGISTRATION -> "The patient's data were wrong";
            case ELIGIBILITY -> "The plan does not cover the patient on the day";
            case AUTHORIZATION -> "An authorization is missing or does not fit";
            case CODING -> "A code or modifier is wrong or missing";
            case DOCUMENTATION -> "The payer asks for the record, or finds it too thin";
            case PAYER_EDIT -> "A rule of the payer's own refused it";
            case FOLLOW_UP -> "It came too late or twice, or the payer lost it";
            case CONTRACT -> "The contract with the payer took it";
            case CREDENTIALING -> "The payer does not know the provider as one of its own";
            case UNMAPPED -> "No table knows the code; a person must read it";
        };
    }

    public static String of(WorkQueue queue) {
        return switch (queue) {
            case FRONT_END_CLEANUP -> "Front-end cleanup";
            case AUTHORIZATION -> "Authorization";
            case CODING -> "Coding";
            case CLINICAL_DOCUMENTATION -> "Clinical documentation";
            case PAYER_FOLLOW_UP -> "Payer follow-up";
            case CONTRACTING -> "Contracting";
            case CREDENTIALING -> "Credentialing";
        };
    }

    public static String of(DenialState state) {
        return switch (state) {
            case DenialState.New _ -> "Came in; the re-route has not confirmed the owner";
            case DenialState.Held _ -> "Waits until an owner is named";
            case DenialState.Assigned _ -> "Has an owner, who has not begun";
            case DenialState.Working _ -> "In work";
            case DenialState.WaitingOnPayer _ -> "Waits for the payer's answer";
            case DenialState.Escalated _ -> "Waits for the billing lead's decision";
            case DenialState.Resolved _ -> "Resolved";
        };
    }

    public static String of(Tier tier) {
        return switch (tier) {
            case TOP -> "One of the payer's largest; worked first";
            case NEXT -> "Among the payer's next largest; worked second";
            case STANDARD -> "Worked after the largest";
            case SMALL -> "A small balance, reviewed weekly";
        };
    }
}
