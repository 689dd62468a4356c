package health.overturn.denials.code;

/// The process in which denials of a category start.
public enum UpstreamSystem {
    REGISTRATION,
    ELIGIBILITY,
    PRIOR_AUTH,
    CODING,
    CLINICAL_DOCUMENTATION,
    PAYER_POLICY,
    BILLING_FOLLOW_UP,
    CONTRACTING,
    CREDENTIALING
}
