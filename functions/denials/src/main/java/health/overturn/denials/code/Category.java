package health.overturn.denials.code;

import org.jspecify.annotations.Nullable;

/// What went wrong. The category fixes how far upstream and in which system, the work queue, and when the next step is
/// due.
public enum Category {
    REGISTRATION(
            FixLevel.FRONT_END,
            UpstreamSystem.REGISTRATION,
            WorkQueue.FRONT_END_CLEANUP,
            2,
            true,
            "Correct the demographics and rebill"),
    ELIGIBILITY(
            FixLevel.FRONT_END,
            UpstreamSystem.ELIGIBILITY,
            WorkQueue.FRONT_END_CLEANUP,
            2,
            true,
            "Verify coverage for the date of service, bill the right payer"),
    AUTHORIZATION(
            FixLevel.FRONT_END,
            UpstreamSystem.PRIOR_AUTH,
            WorkQueue.AUTHORIZATION,
            2,
            true,
            "Find or request retro-authorization, then appeal"),
    CODING(
            FixLevel.MID_CYCLE,
            UpstreamSystem.CODING,
            WorkQueue.CODING,
            3,
            true,
            "Correct the code or modifier, send it again"),
    DOCUMENTATION(
            FixLevel.MID_CYCLE,
            UpstreamSystem.CLINICAL_DOCUMENTATION,
            WorkQueue.CLINICAL_DOCUMENTATION,
            5,
            true,
            "Get the note or record, send it with the appeal"),
    PAYER_EDIT(
            FixLevel.MID_CYCLE,
            UpstreamSystem.PAYER_POLICY,
            WorkQueue.PAYER_FOLLOW_UP,
            3,
            false,
            "Call the payer, find the policy"),
    FOLLOW_UP(
            FixLevel.MID_CYCLE,
            UpstreamSystem.BILLING_FOLLOW_UP,
            WorkQueue.PAYER_FOLLOW_UP,
            1,
            true,
            "Find proof of filing or the earlier claim"),
    CONTRACT(
            FixLevel.CONTRACT,
            UpstreamSystem.CONTRACTING,
            WorkQueue.CONTRACTING,
            5,
            false,
            "Compare with the contract, dispute"),
    CREDENTIALING(
            FixLevel.CONTRACT,
            UpstreamSystem.CREDENTIALING,
            WorkQueue.CREDENTIALING,
            5,
            true,
            "Check the roster and effective date"),
    /// No table has the code. A person reads the denial and maps the code.
    UNMAPPED(
            null,
            UpstreamSystem.BILLING_FOLLOW_UP,
            WorkQueue.PAYER_FOLLOW_UP,
            1,
            false,
            "Read the denial and map its code");

    private final @Nullable FixLevel fixLevel;
    private final UpstreamSystem upstreamSystem;
    private final WorkQueue queue;
    private final int workingDays;
    private final boolean preventable;
    private final String nextStep;

    Category(
            @Nullable FixLevel fixLevel,
            UpstreamSystem upstreamSystem,
            WorkQueue queue,
            int workingDays,
            boolean preventable,
            String nextStep) {
        this.fixLevel = fixLevel;
        this.upstreamSystem = upstreamSystem;
        this.queue = queue;
        this.workingDays = workingDays;
        this.preventable = preventable;
        this.nextStep = nextStep;
    }

    public @Nullable FixLevel fixLevel() {
        return fixLevel;
    }

    public UpstreamSystem upstreamSystem() {
        return upstreamSystem;
    }

    public WorkQueue queue() {
        return queue;
    }

    /// Working days from the day of intake to the next step, 1 to 5.
    public int workingDays() {
        return workingDays;
    }

    /// Whether the practice could have prevented a denial of this category. The row of a reason code may
    /// override it.
    public boolean preventable() {
        return preventable;
    }

    /// The next step where neither the remark code nor the reason code names one.
    public String nextStep() {
        return nextStep;
    }
}
